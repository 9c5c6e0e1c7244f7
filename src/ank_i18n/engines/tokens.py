"""A package's tokenizer, with one of argostranslate's habits kept to where it does no harm.

argostranslate turns every underscore of an output into a blank, because some old packages wrote
blanks so. That breaks ``%(file_name)s`` and addresses; where the source has an underscore itself,
the output's are kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from ank_i18n.engines.packages.model import BPE, SENTENCEPIECE, Package
from ank_i18n.errors import EngineError

if TYPE_CHECKING:
    import sentencepiece


class Tokenizer(Protocol):
    """Text into a model's tokens and back."""

    def encode(self, sentence: str) -> list[str]:
        """The tokens of a sentence."""
        ...

    def decode(self, tokens: list[str], *, underscores: bool) -> str:
        """The text of tokens; ``underscores`` says whether they are kept."""
        ...


def open_tokenizer(package: Package) -> Tokenizer:
    """The tokenizer that argostranslate would take: SentencePiece, else BPE.

    Raises:
        EngineError: Its file cannot be loaded.
    """
    path = package.path / SENTENCEPIECE
    if not path.is_file():
        return _Bpe(package)
    import sentencepiece

    try:
        return _SentencePiece(sentencepiece.SentencePieceProcessor(model_file=str(path)))
    except (RuntimeError, OSError) as error:
        raise EngineError("is not a SentencePiece model", path=path) from error


class _SentencePiece:
    def __init__(self, processor: sentencepiece.SentencePieceProcessor) -> None:
        self._processor: Any = processor

    def encode(self, sentence: str) -> list[str]:
        tokens: list[str] = self._processor.encode(sentence, out_type=str)
        return tokens

    def decode(self, tokens: list[str], *, underscores: bool) -> str:
        text: str = self._processor.decode_pieces(tokens).replace("▁", " ")
        return (text if underscores else text.replace("_", " ")).strip()


class _Bpe:
    def __init__(self, package: Package) -> None:
        from argostranslate.tokenizer import BPETokenizer

        self._tokenizer: Any = BPETokenizer(package.path / BPE, package.source, package.target)
        try:
            self._tokenizer.lazy_load()
        except (OSError, ValueError, IndexError) as error:
            raise EngineError("is not a BPE model", path=package.path / BPE) from error

    def encode(self, sentence: str) -> list[str]:
        tokens: list[str] = self._tokenizer.encode(sentence)
        return tokens

    def decode(self, tokens: list[str], *, underscores: bool) -> str:  # noqa: ARG002 - never touched
        text: str = self._tokenizer.decode(tokens)
        return text.strip()
