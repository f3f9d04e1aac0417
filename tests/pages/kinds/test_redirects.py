from __future__ import annotations

from dataclasses import replace

from generator.pages.kinds.redirects import redirect_pages
from tests.small_archive import looked_up, paper, rendered


def test_a_retired_address_names_its_new_one_to_browsers_and_readers() -> None:
    made = replace(paper("new"), title="A <b> Title")
    written = rendered(redirect_pages(looked_up([made], redirects={"papers/old/": "papers/new/"})))
    assert written == {
        "papers/old/": '---\ntitle: "A &lt;b&gt; Title"\ndescription: "This page has moved."\n'
        'template: "redirect.html"\nredirect: "papers/new/"\n---\n\n'
        "This page has moved to [A <b> Title](new.md).\n"
    }


def test_what_is_no_paper_is_led_to_as_well() -> None:
    redirects = {"digests/old/": "digests/new/"}
    (text,) = rendered(redirect_pages(looked_up(redirects=redirects))).values()
    assert "\nThis page has moved to [its new address](new.md).\n" in text


def test_redirects_are_planned_in_the_order_of_their_addresses() -> None:
    redirects = {"papers/z/": "papers/a/", "papers/b/": "papers/a/"}
    pages = redirect_pages(looked_up([paper("a")], redirects=redirects))
    assert [page.address for page in pages] == ["papers/b/", "papers/z/"]
