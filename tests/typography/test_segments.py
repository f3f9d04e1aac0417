from generator.typography.segments import Formula, Link, Text, plain_text


def test_the_plain_text_is_what_each_segment_reads_as() -> None:
    segments = (
        Text("``At''", "“At”"),
        Link("https://a.example/b"),
        Text(": ", ": "),
        Formula("$x^2$", "x²", "<math><mi>x</mi></math>"),
    )
    assert plain_text(segments) == "“At”https://a.example/b: x²"


def test_no_segments_are_no_text() -> None:
    assert plain_text(()) == ""


def test_a_link_reads_as_it_is_printed() -> None:
    link = Link("https://a.example/b--c")
    assert (link.source, link.plain) == (link.url, link.url)
