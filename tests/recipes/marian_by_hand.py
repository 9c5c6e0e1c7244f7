"""Marian's Transformer, a sentence at a time in numpy: what a checkpoint says without CTranslate2.

After Vaswani et al. 2017 with Marian's defaults: post-norm (``dan``), sines before cosines in the
position encoding, a zero vector as the decoder's first input.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import yaml

ACTIVATIONS = {
    "relu": lambda x: np.maximum(x, 0),
    "swish": lambda x: x / (1 + np.exp(-x)),
    "gelu": lambda x: x / (1 + np.exp(-1.702 * x)),
}


class Marian:
    """A checkpoint that translates greedily."""

    def __init__(self, npz: Path) -> None:
        self.weights = dict(np.load(npz))
        self.config = yaml.safe_load(self.weights["special:model.yml"].tobytes().rstrip(b"\0"))
        self.activation = ACTIVATIONS[self.config["transformer-ffn-activation"]]

    def translate(self, source: list[int], end: int, steps: int) -> list[int]:
        said: list[int] = []
        memory = self._encode(source)
        while len(said) < steps:
            token = int(self._next(memory, said).argmax())
            if token == end:
                break
            said.append(token)
        return said

    def _encode(self, source: list[int]) -> np.ndarray:
        x = self._placed(self._embedded("encoder", source))
        for layer in range(1, self.config["enc-depth"] + 1):
            x = self._attended(x, x, f"encoder_l{layer}_self")
            x = self._fed(x, f"encoder_l{layer}_ffn")
        return x

    def _next(self, memory: np.ndarray, said: list[int]) -> np.ndarray:
        start = np.zeros((1, memory.shape[1]))
        x = self._placed(np.concatenate([start, self._embedded("decoder", said)]))
        for layer in range(1, self.config["dec-depth"] + 1):
            x = self._attended(x, x, f"decoder_l{layer}_self", causal=True)
            x = self._attended(x, memory, f"decoder_l{layer}_context")
            x = self._fed(x, f"decoder_l{layer}_ffn")
        output = self.weights.get("decoder_ff_logit_out_W")
        output = self._table("decoder").T if output is None else output
        return x[-1] @ output + self.weights["decoder_ff_logit_out_b"][0]

    def _table(self, side: str) -> np.ndarray:
        return self.weights.get(f"{side}_Wemb", self.weights.get("Wemb"))

    def _embedded(self, side: str, ids: list[int]) -> np.ndarray:
        table = self._table(side)
        return table[np.array(ids, int)] * np.sqrt(table.shape[1])

    @staticmethod
    def _placed(x: np.ndarray) -> np.ndarray:
        half = x.shape[1] // 2
        angles = np.arange(len(x))[:, None] / 10000 ** (np.arange(half) / half)
        return x + np.concatenate([np.sin(angles), np.cos(angles)], axis=1)

    def _linear(self, x: np.ndarray, scope: str, name: str) -> np.ndarray:
        return x @ self.weights[f"{scope}_W{name}"] + self.weights[f"{scope}_b{name}"]

    def _normed(self, x: np.ndarray, scope: str) -> np.ndarray:
        x = x - x.mean(-1, keepdims=True)
        x = x / np.sqrt((x**2).mean(-1, keepdims=True) + 1e-6)
        return x * self.weights[f"{scope}_ln_scale"] + self.weights[f"{scope}_ln_bias"]

    def _fed(self, x: np.ndarray, scope: str) -> np.ndarray:
        inner = self.activation(self._linear(x, scope, "1"))
        return self._normed(x + self._linear(inner, scope, "2"), f"{scope}_ffn")

    def _attended(
        self, x: np.ndarray, memory: np.ndarray, scope: str, *, causal: bool = False
    ) -> np.ndarray:
        heads = self.config["transformer-heads"]
        q, k, v = (
            np.split(self._linear(y, scope, n), heads, axis=1)
            for y, n in ((x, "q"), (memory, "k"), (memory, "v"))
        )
        hidden = np.triu(np.full((len(x), len(memory)), -np.inf), 1) if causal else 0
        found = []
        for one, other, value in zip(q, k, v, strict=True):
            scores = one @ other.T / np.sqrt(one.shape[1]) + hidden
            scores = np.exp(scores - scores.max(-1, keepdims=True))
            found.append(scores / scores.sum(-1, keepdims=True) @ value)
        mixed = self._linear(np.concatenate(found, axis=1), scope, "o")
        return self._normed(x + mixed, f"{scope}_Wo")
