"""No pattern names a single system, model, data set or paper.

Names date: a pattern for the model of the day says nothing of tomorrow's. What looks like a name
must be one of the words below, which people have read: none is any one group's work.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, product
from typing import Final

import pytest

from generator.model import Tag
from tests.tagging.real_archive import RealArchive
from tests.tagging.tags import make_tag

REVIEWED: Final = {
    "methods": """
        BM25 BPE CFG CNN CoT DiT DPO DRL FFN FSDP GAN GNN GRPO ICL LoRA LSTM Mamba MARL
        MCTS MeanFlow MoE NeRF PEFT PO PPO RAG REINFORCE RL RLAIF RLHF RLVR RNN RoPE SFT SGD
        splatting SSL SSM TTA TTT VAE ViT VQ minimax
    """,
    "kinds of models, parts and tasks": """
        AI ALM API AR ASR AV CAD DeepResearch GUI IR ID KV LALM LLM LM LMM LRM LVLM MAS ML MLE MLLM
        MT NER NLG NLI NLP NMT OCR OOD PBR PDE PLM PRM QA RM SLM SWE TTS UI UMM VLA VLM VQA
        I2V T2AV T2I T2V TI2V V2A 2D 3D 4D 6D 3DMM ConvNet WorldModel
    """,
    "measures and units": "BLEU FID FLOP FPS FVD NFE ROUGE WER elo rFID IMO",
    "formats, languages of machines, hardware": """
        BF16 CLI CSS CUDA FP4 FP8 FPGA GPU HDR HTML INT4 INT8 ISP Lean MIDI NPU NVFP4 PDF RAW SMILES
        SQL SVG TPU TikZ android lidar python
    """,
    "bodies and their signals": "DNA ECG EEG MR MRI RNA",
    "people of long ago": "bayes bayesian carlo gaussian hessian markov monte thompson",
    "peoples and their languages": """
        african arabic bengali chinese danish dutch english french german greek hebrew hindi indian
        indonesian italian japanese korean norwegian persian polish portuguese russian spanish
        swahili swedish tamil thai turkish vietnamese
    """,
    "ends of coined names": """
        Arena Bench Bio Dancer Edit Eval Fin FinTech Guard Judger Mem Mol Prover Tok verif gym turbo
    """,
    "words that papers write with capitals": """
        bench bird cinema clip commons competition crawl demonstrator index instructor moral news
        olympiad opinion planner surgery
    """,
}
"""By kind, in the singular."""

REVIEWED_PAIRS: Final = """
    ai-scientist carlo-tree direct-preference gaussian-splatting group-relative image-edit image-pre
    language-image matching-distillation mobile-agent monte-carlo policy-optimization
    relative-policy u-net vq-vae
"""
"""Words that stand side by side in a pattern and mostly with two capitals in papers."""

_WORD: Final = re.compile(r"[^\W_]+")
_SENTENCE: Final = re.compile(r"(?<=[.!?:])\s+")
_SIZE: Final = re.compile(r"\d+(\.\d+)?[bkmx]?|v\d", re.IGNORECASE)
"""How many parameters or tokens, how many times; the number of a version."""
_OFTEN: Final = 4
"""So many times as often as small a word stands with a capital that is a name."""
_TWICE: Final = 2
_SEVEN_TIMES: Final = 7
"""A pair of words is rarer; with fewer places it is chance."""


def names(vocabulary: Sequence[Tag], texts: Iterable[str]) -> set[str]:
    """The words of patterns that look like names, in the singular.

    Those with a capital or a digit within, and those that texts write with a capital.
    """
    with_capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in texts:
        for sentence in _SENTENCE.split(text):
            for word in _WORD.findall(sentence)[1:]:
                (small if word.islower() else with_capital)[word.lower()] += 1

    def times(counts: Counter[str], word: str) -> int:
        stem = word.strip("*!").lower()
        if word.endswith("*"):
            return sum(number for each, number in counts.items() if each.startswith(stem))
        return counts[stem] + counts[f"{stem}s"]

    return {
        _singular(word.strip("*!"))
        for word in set(_words(vocabulary))
        if re.search(r"\w[A-Z]|\d", word)
        or times(with_capital, word) >= max(_TWICE, _OFTEN * times(small, word))
    }


def pair_names(vocabulary: Sequence[Tag], texts: Iterable[str]) -> set[str]:
    """Pairs of words of patterns that look like a name, with a hyphen between."""
    with_capitals: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for text in texts:
        for sentence in _SENTENCE.split(text):
            for pair in pairwise(_WORD.findall(sentence)[1:]):
                counts = with_capitals if all(word[0].isupper() for word in pair) else others
                counts["-".join(pair).lower()] += 1
    asked = {
        f"{first}-{second}".replace("!", "").replace("*", "").lower()
        for pattern in _patterns(vocabulary)
        for before, after in pairwise(re.split(r"[\s'’-]+", pattern))
        for first, second in product(before.split("|"), after.split("|"))
    }
    return {
        pair for pair in asked if with_capitals[pair] >= max(_SEVEN_TIMES, _TWICE * others[pair])
    }


def _patterns(vocabulary: Sequence[Tag]) -> Iterator[str]:
    for tag in vocabulary:
        yield from (*tag.aliases, *tag.title_patterns, *tag.patterns, *tag.hints, *tag.exclusions)


def _words(vocabulary: Sequence[Tag]) -> Iterator[str]:
    for pattern in _patterns(vocabulary):
        yield from (word for word in re.split(r"[\s'’|-]+", pattern) if word != "...")


def _singular(word: str) -> str:
    return word[:-1] if re.fullmatch(r".*[A-Z]s", word) else word


_REVIEWED_WORDS: Final = {word.lower() for words in REVIEWED.values() for word in words.split()}


def is_reviewed(name: str) -> bool:
    """Whether it is one of the words above, or a number of something."""
    word = name.lower()
    return bool(_SIZE.fullmatch(word)) or not {word, word.removesuffix("s")}.isdisjoint(
        _REVIEWED_WORDS
    )


def test_no_pattern_names_a_single_system(real: RealArchive) -> None:
    texts = [abstract for _, abstract in (*real.texts, *real.real_days)]
    assert {name for name in names(real.vocabulary, texts) if not is_reviewed(name)} == set()
    assert pair_names(real.vocabulary, texts) - {*REVIEWED_PAIRS.split()} == set()


def test_what_was_reviewed_stands_in_a_pattern(real: RealArchive) -> None:
    words = {_singular(word.strip("*!")).lower() for word in _words(real.vocabulary)}
    assert {word for word in _REVIEWED_WORDS if not {word, f"{word}s"} & words} == set()


def test_methods_are_used_by_many_papers_and_not_only_by_those_that_are_named_so(
    real: RealArchive,
) -> None:
    if not real.real_days:
        pytest.skip("the texts of real days are not here")
    users: Counter[str] = Counter()
    for title, abstract in (*real.texts, *real.real_days):
        own = title.partition(":")[0]
        users.update({_singular(word) for word in set(_WORD.findall(abstract))} - {own})
    methods = REVIEWED["methods"].split()
    assert {name: users[name] for name in methods if users[name] < 3} == {}


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("Fernlight model|models", "Fernlight"),
        ("we ... fernlight*", "fernlight"),
        ("MossNet", "MossNet"),
        ("*MossNet", "MossNet"),
        ("moss2", "moss2"),
        ("FERNs", "FERN"),
        ("moss|fernlight", "fernlight"),
    ],
)
def test_a_new_name_is_found(pattern: str, name: str) -> None:
    texts = [
        "Moss grows. We water Fernlight-2 with rain.",
        "Fernlights grow beside the Fernlight tree; moss and a Moss.",
    ]
    found = names([make_tag("a", hints=(pattern,))], texts)
    assert {each for each in found if not is_reviewed(each)} == {name}


def test_a_new_name_of_two_plain_words_is_found() -> None:
    texts = ["We water Quiet Fern here. A quiet fern grows."] * 7
    vocabulary = [make_tag("a", patterns=("we ... quiet|loud fern|moss",))]
    assert pair_names(vocabulary, texts[:6]) == pair_names(vocabulary, [texts[0].lower()] * 7)
    assert pair_names(vocabulary, [text.partition(".")[0] for text in texts]) == {"quiet-fern"}


def test_plain_words_and_sizes_are_no_names() -> None:
    texts = ["Growth of moss. We find Moss, moss and moss with 7B leaves: Stones."]
    words = ["moss", "a 7B leaf", "128K|2x|v3", "stone", "LLMs", "*Bench"]
    assert all(map(is_reviewed, names([make_tag("a", patterns=tuple(words))], texts)))
