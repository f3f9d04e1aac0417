"""What strangers may write into a title, an abstract, a name or an address, one line an attack.

No site of the reserved name evil.example exists. `alert` and a request to it are what the tests
listen for.
"""

from __future__ import annotations

from typing import Final

MARKUP: Final = r"""
<script>alert(1)</script>
</title><script>alert(2)</script>
"><img src=x onerror=alert(3)>
'><svg onload=alert(4)>
<svg/onload=alert(5)>
<img src=x onerror="alert(6)">
<img src=https://evil.example/pixel.png>
<img srcset="https://evil.example/a.png 2x">
<iframe src=https://evil.example></iframe><base href=https://evil.example/>
<iframe srcdoc="<script>alert(7)</script>"></iframe>
<object data=https://evil.example/x></object><embed src=https://evil.example/y>
<meta http-equiv=refresh content='0;url=https://evil.example'>
<link rel=stylesheet href=https://evil.example/x.css>
<style>*{display:none}</style>
<style>@import 'https://evil.example/x.css';</style>
<p style="position:fixed;inset:0;width:9000px">wide</p>
<form action=https://evil.example><button>go</button></form>
<input autofocus onfocus=alert(8)>
<details open ontoggle=alert(9)>
<video><source onerror=alert(10)></video>
<body onload=alert(11)>
<marquee onstart=alert(12)>x</marquee>
<a href="javascript:alert(13)">x</a>
<math><maction actiontype=statusline xlink:href=javascript:alert(14)>x</maction></math>
<template><script>alert(15)</script></template>
<noscript><p title="</noscript><img src=x onerror=alert(16)>">
<!-- a comment --> <![CDATA[ data ]]> <?php echo 1 ?>
<!--><script>alert(17)</script>-->
</p></div></article></main></body></html>
<div id="__skip"></div><div class="papers__title" data-search-page>
</textarea></select></option><script>alert(18)</script>
<scr<script>ipt>alert(19)</scr</script>ipt>
&lt;script&gt;alert(20)&lt;/script&gt; &#x3c;b&#62;
&amp;lt;b&amp;gt; &NotEqualTilde; &#0; &#x110000;
\u003cscript\u003e \x3cscript\x3e %3Cscript%3E
<table><tr><td>a cell</td></tr></table>
<textarea>
<plaintext>
<xmp>
<title>another</title>
"""

ATTRIBUTES: Final = r"""
" onmouseover="alert(21)
' onclick='alert(22)' x='
" autofocus onfocus=alert(23) x="
`onload=alert(24)`
x" style="width:9000px
{: onclick="alert(25)" }
{: style="position:fixed" .search }
{ #__skip .hidden onclick=alert(26) }
{#a .b onclick="alert(27)"}
a{style=width:9000px}
"><meta name=referrer content=unsafe-url>
" content="0;url=https://evil.example" http-equiv="refresh
"/><link rel="prefetch" href="https://evil.example/p">
title" data-search-list="x
"""

LINKS: Final = r"""
[x](javascript:alert(28))
[x](<javascript:alert(29)>){ onclick=alert(30) }
[x](JaVaScRiPt:alert(31))
[x](&#106;avascript:alert(32))
[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgzMyk8L3NjcmlwdD4=)
[x](vbscript:alert(34))
[x]: javascript:alert(35) "title"
[x][y] and [y]: https://evil.example/z
![x](https://evil.example/pixel.png)
![x](x){ onerror=alert(36) }
[![x](https://evil.example/a.png)](https://evil.example)
<javascript:alert(37)>
<https://evil.example/?auto>
<mail@evil.example>
javascript:alert(38)
data:text/html,<script>alert(39)</script>
https://evil.example/" onmouseover="alert(40)
https://evil.example/<script>alert(41)</script>
http://evil.example/');alert(42)//
https://evil.example/?a=b&c=d&lt=1&copy=2
https://evil.example@papers.example.org/
https://papers.example.org@evil.example/
https://evil.example:99999/
https://[::1]/ and https://127.0.0.1:22/
https://evil.example/((((()))))]]]
https://evil.example/\_\%\#\&
//evil.example/x
\\evil.example\share
file:///etc/passwd
www.evil.example
https://evil.example/{{7*7}}
"""

TEMPLATES: Final = r"""
{{ 7*7 }} {{ config.site_name }}
{{ config.__class__.__init__.__globals__ }}
{% raw %} {% include 'base.html' %}
{% endraw %}{{ 7*7 }}{% raw %}
{%- for x in range(9) -%}{{ x }}{% endfor %}
{# a comment #} {{ '{{' }} 7*7
{{ cycler.__init__.__globals__.os.popen('id').read() }}
${7*7} #{7*7} <%= 7*7 %> [[7*7]]
--8<-- "/etc/passwd"
;--8<-- "mkdocs.yml"
{!/etc/passwd!}
.. include:: /etc/passwd
{% set x = namespace() %}{{ x }}
{{{{{{ }}}}}}
"""

BLOCKS: Final = r"""
--- title: x template: 404.html ---
title: &x *x !!python/object:os.system
!!python/object/apply:os.system ["id"]
[^1] [^1]: a footnote *[HTML]: an abbreviation
!!! danger ??? note === "Tab" /// html
- a list 1. a list # a heading > a quote | a table |
# a heading { #index onclick=alert(43) }
| a | b | --- | c |
*** ___ ``` ~~~ === --- +++
*[papers]: <script>alert(44)</script>
```html <script>alert(45)</script>
~~~ { .js onclick=alert(46) }
> > > > > > quoted
1) one 2) two
:smile: :fontawesome-solid-x: ++ctrl+alt+del++
==mark== ^^insert^^ ~~delete~~ H~2~O x^2^
[TOC] [[wikilink]] (c) (r) (tm)
Term : definition
+++ title = "toml" +++
/// caption a caption ///
{~~a~>b~~} {++c++} {--d--} {==e==}{>>f<<}
"""

LATEX: Final = r"""
$\href{javascript:alert(47)}{x}$
$\text{</math><script>alert(48)</script>}$
$<script>alert(49)</script>$
$x$`<img src=x onerror=alert(50)>`$y$
$\unicode{x3c}script\unicode{x3e}$
$\style{width:9000px}{x}$ $\class{search}{x}$ $\cssId{__skip}{x}$
$\color{red;background:url(https://evil.example)}{x}$
$\includegraphics{https://evil.example/x.png}$
$\def\a{\a\a}\a$
$\newcommand{\b}{\b\b}\b$
$\rule{9999px}{9999px}$ $\hspace{9999em}x$ $\kern9999em x$
$\begin{array}{c}x\end{array}$ $\begin{verbatim}<b>\end{verbatim}$
$\text{if $<img src=x onerror=alert(51)>$ so}$
$\text{$\text{$\text{$x$}$}$}$
$\mathbb{<script>}$ $x_{<b>}$ $\sqrt[<i>]{x}$
$\&lt;\#x3c;$ $&#60;b&#62;$
$10^{99999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999}$
\textbf{<script>alert(52)</script>} \emph{"><b>}
\href{javascript:alert(53)}{x} \url{javascript:alert(54)}
\url{https://evil.example/"onmouseover=alert(55)}
\footnote{<img src=x onerror=alert(56)>}
\"<b \'<i \c{<} \v{"} {\em <script>alert(57)</script>}
\input{/etc/passwd} \write18{id} \immediate
``<script>alert(58)</script>''
{\bf {\bf {\bf {\bf unclosed \textbf{ \textit{
\% \& \_ \# \$ \{ \} ~ \~ \^ \\ \
"""

UNICODE: Final = """
\u202egnp.exe\u200f\u2066
\u200b\u200c\ufeff
\u2067rtl\u2069 \u061c\u200e
😀 \u0301\u0301\u0301 ﷽
z\u0334\u0335\u0336\u0337\u0338 ẕ̸̷̶ stacked
\ufdd0 \ufdd1 \ufffe noncharacters
\ufffd\ufffc\ufff9
＜script＞alert(59)＜/script＞
‹script›alert(60)‹/script›
ſcript K Å ﬁ ligatures
аdmin with a Cyrillic letter
\u00ad\u2060\u180e soft and joined
𝕊𝕔𝕣𝕚𝕡𝕥 \U0001f1e9\U0001f1ea\U000e0041
مرحبا <b>عالم</b> שלום
漢字<script>alert(61)</script>かな
"""

NAMES: Final = r"""
../../etc/passwd
..\..\windows
index
page
CON.aux
.generated
__proto__ constructor prototype
[object Object] NaN undefined null
%2e%2e%2f%2e%2e%2fetc
0 -1 1e999 0x41
=HYPERLINK("https://evil.example") +1 @SUM(1) -2
::error file=x::y ##[group]z
"""

ATTACKS: Final = tuple(
    line
    for kind in (MARKUP, ATTRIBUTES, LINKS, TEMPLATES, BLOCKS, LATEX, UNICODE, NAMES)
    for line in kind.split("\n")
    if line
)
