"""Encodes words and texts with all-MiniLM-L6-v2, in an environment of its own with torch.

`python scripts/word_vectors/encode.py --model DIR --work DIR` reads what `texts.py` wrote and
writes `words.npy` and `texts.npy`, 384 numbers each. What is encoded already is kept, so that it
can be stopped and started again. Neither the project nor its tests need this file or its packages.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path
from typing import Final

import numpy as np
import torch
from transformers import AutoModel, AutoTokenizer

WEIGHTS: Final = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""SHA-256 of the upstream's `model.safetensors`; no other weights are loaded."""
PART: Final = 2048
BATCH: Final = 64
LONGEST: Final = 64
"""Tokens; longer sentences are cut."""


def main() -> int:
    """Encode; returns 1 where the weights are not those that are wanted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True, metavar="DIR")
    parser.add_argument("--work", type=Path, required=True, metavar="DIR")
    parser.add_argument("--threads", type=int, default=1, metavar="N")
    options = parser.parse_args()
    weights = (options.model / "model.safetensors").read_bytes()
    if hashlib.sha256(weights).hexdigest() != WEIGHTS:
        print("error: model.safetensors is not the upstream's file", file=sys.stderr)
        return 1
    torch.set_num_threads(options.threads)
    tokenizer = AutoTokenizer.from_pretrained(options.model)
    model = AutoModel.from_pretrained(options.model).eval()
    words = (options.work / "words.tsv").read_text(encoding="utf-8").splitlines()
    texts = (options.work / "texts.txt").read_text(encoding="utf-8").split("\n")
    for name, lines in (("words", [line.split("\t")[1] for line in words]), ("texts", texts)):
        parts = options.work / name
        parts.mkdir(exist_ok=True)
        for first in range(0, len(lines), PART):
            part = parts / f"{first:07d}.npy"
            if not part.exists():
                np.save(part, _encoded(lines[first : first + PART], tokenizer, model))
                print(f"{name}: {first + PART} of {len(lines)}", flush=True)
        np.save(
            options.work / f"{name}.npy", np.vstack([np.load(p) for p in sorted(parts.iterdir())])
        )
    return 0


@torch.inference_mode()
def _encoded(lines: list[str], tokenizer, model) -> np.ndarray:  # noqa: ANN001
    """Unit vectors: the mean of the tokens' states, as the model was trained to be read."""
    order = sorted(range(len(lines)), key=lambda at: len(lines[at]))
    vectors = np.zeros((len(lines), 384), np.float32)
    for first in range(0, len(order), BATCH):
        chosen = order[first : first + BATCH]
        batch = tokenizer(
            [lines[at] for at in chosen],
            padding=True,
            truncation=True,
            max_length=LONGEST,
            return_tensors="pt",
        )
        mask = batch["attention_mask"].unsqueeze(-1)
        states = model(**batch).last_hidden_state
        means = (states * mask).sum(1) / mask.sum(1)
        vectors[chosen] = torch.nn.functional.normalize(means).numpy()
    return vectors


if __name__ == "__main__":
    sys.exit(main())
