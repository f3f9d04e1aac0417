from __future__ import annotations

from pathlib import Path

import pytest

from generator.config import BuildConfig, address_fault, addresses_fault, site_fault

FORM = "is not an http or https address of a host and a path in plain letters"
USER = "names a user or a password, which would stand on every page"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://papers.example",
        "http://papers.example/archive/",
        "https://papers.example:8443/a/b.git",
        "http://localhost:8000/",
        "http://127.0.0.1/",
        "http://[::1]:8000/x",
        "https://git.example/~moss/a_b/@fern/(c)/%20/d",
        "HTTPS://Papers.Example/",
        "https://xn--mnchen-3ya.example/",
    ],
)
def test_an_address_of_a_host_may_stand_on_pages(address: str) -> None:
    assert address_fault(address) == ""


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("https://token@git.example/a", USER),
        ("https://moss:sesame@git.example/a", USER),
        ("https://x-token:a/b@git.example/a", FORM),
        ("https://@git.example/", USER),
        ("papers.example.org", FORM),
        ("//papers.example/", FORM),
        ("https://", FORM),
        ("https:///a", FORM),
        ("javascript:alert(1)", FORM),
        ("javascript://papers.example/%0aalert(1)", FORM),
        ("data:text/html,x", FORM),
        ("file:///etc/passwd", FORM),
        ("ssh://git@git.example/a", FORM),
        ("git@git.example:a/b", FORM),
        ('https://papers.example/"><b>', FORM),
        ("https://papers.example/'x", FORM),
        ("https://papers.example/<b>", FORM),
        ("https://papers.example/a&b", FORM),
        ("https://papers.example/a b", FORM),
        (" https://papers.example/", FORM),
        ("https://papers.example/\n", FORM),
        ("https://papers.example/\\x", FORM),
        ("https://papers.example/%0a", FORM),
        ("https://papers.example/%zz", FORM),
        ("https://papers.example/?q=1", FORM),
        ("https://papers.example/#a", FORM),
        ("https://papers.example:port/", FORM),
        ("https://-papers.example/", FORM),
        ("https://papers..example/", FORM),
        ("https://pap\u0435rs.example/", FORM),
        ("https://papers.example/\u202e", FORM),
        ("https://[::1/", FORM),
        ("https://{{ x }}/", FORM),
    ],
)
def test_any_other_address_may_not(address: str, fault: str) -> None:
    assert address_fault(address) == fault
    config = BuildConfig(Path(), Path("seeds"), Path("docs"), Path("site"), repo_url=address)
    assert addresses_fault(config) == f"REPO_URL {fault}"


def test_a_site_that_a_killed_build_began_within_a_mount_may_be_built(tmp_path: Path) -> None:
    for name in ("seeds", "docs", "site/.site-building/papers"):
        (tmp_path / name).mkdir(parents=True)
    config = BuildConfig(tmp_path, tmp_path / "seeds", tmp_path / "docs", tmp_path / "site")
    assert site_fault(config) == ""
    (tmp_path / "site" / "a.txt").touch()
    assert "neither empty nor a site" in site_fault(config)


def test_a_site_that_is_a_link_to_itself_is_bad_usage(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to("site")
    config = BuildConfig(tmp_path, tmp_path / "seeds", tmp_path / "docs", tmp_path / "site")
    # Python 3.13 resolves such a link to itself, and says so only when it is used.
    assert site_fault(config) in {f"'{config.site}' is a link that leads nowhere", ""}
