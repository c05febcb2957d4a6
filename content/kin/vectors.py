"""What a text is about, as 256 small numbers: the mean of its tokens in a model of English.

The model comes inside a package (the extra `vectors`) and is read from there: nothing here ever
goes to the net. Where the package is not installed, there are no vectors, and words do the work.
The package itself is not imported: on import it would set up logging for the whole process and
bring a way to download along; of it we only want two files.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

MODEL = "l2_supercat_256"
DIMENSIONS = 256

Vector = NDArray[np.int8]
"""Of `DIMENSIONS` numbers; its length carries no meaning, its direction does."""


class Vectors:
    """Blocking and heavy on first use (about 0.1 s and 60 MB): for threads."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` has `weights/` and `tokenizers/`; the installed package's where it is None."""
        self._folder = folder or _package()

    @property
    def name(self) -> str:
        """Vectors of different names must not be compared; "" where there are none."""
        return MODEL if _files(self._folder) else ""

    def of(self, headline: str, lead: str, *, language: str) -> Vector | None:
        """None where there is no model, no word that it knows, or another language than its own."""
        model = _read(self._folder) if language in ("en", "") else None
        if model is None:
            return None
        weights, tokenizer = model
        # the headline twice: it was measured to say what the story is about better than its lead
        text = f"{headline} {headline} {lead}"[:_CHARACTERS]
        ids = tokenizer.encode(text, add_special_tokens=False).ids
        if not ids:
            return None
        mean = weights[np.minimum(ids, len(weights) - 1)].mean(axis=0, dtype=np.float32)
        largest = float(np.abs(mean).max())
        return np.rint(mean * (127 / largest)).astype(np.int8) if largest else None


@cache
def _read(folder: Path | None) -> tuple[NDArray[np.float16], Any] | None:
    """Token vectors and the tokenizer; None where they are not there."""
    found = _files(folder)
    if found is None:
        return None
    weights, words = found
    # both come along with the package
    from safetensors.numpy import load_file
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(words))
    tokenizer.no_padding()
    return load_file(weights)["embedding.weight"], tokenizer


def _files(folder: Path | None) -> tuple[Path, Path] | None:
    """Weights and tokenizer, where both are there."""
    if folder is None:
        return None
    weights = folder / "weights" / f"{MODEL}.safetensors"
    words = folder / "tokenizers" / "l2_supercat_tokenizer_config.json"
    return (weights, words) if weights.exists() and words.exists() else None


def _package() -> Path | None:
    found = find_spec("wordllama")
    return Path(found.origin).parent if found and found.origin else None


_CHARACTERS = 5_000
