"""Makes the files of this folder with PyTorch: layers with weights from a fixed seed, written as safetensors by hand.

The metadata of each holds `xs` (T, I), `hs` (T, H) and, with a head, `logits` (T, O) as JSON: what PyTorch computes in
double precision from the weights as they are rounded in the file. Run: python3 make.py
"""

import json
import os
import struct

import torch
from torch import nn

I, H, O, T = 5, 4, 3, 6


class Tagger(nn.Module):
    """An LSTM under a name of its own, with a linear head."""

    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(I, H)
        self.out = nn.Linear(H, O)

    def forward(self, xs):
        hs, _ = self.lstm(xs)
        return hs, self.out(hs)


def run_layer(layer, xs):
    return layer(xs)[0], None


def run_cell(cell, xs):
    hs, state = [], None
    for x in xs:
        state = cell(x[None], state)
        hs.append(state[0][0])
    return torch.stack(hs), None


def raw(tensor):
    """The bytes of a tensor, little-endian, row by row."""
    whole = tensor if tensor.dtype == torch.float32 else tensor.view(torch.int16)
    return whole.contiguous().numpy().tobytes()


NAMES = {torch.float32: "F32", torch.float16: "F16", torch.bfloat16: "BF16"}


def write(path, tensors, metadata):
    header, body = {"__metadata__": metadata}, b""
    for name, tensor in tensors.items():
        data = raw(tensor)
        header[name] = {
            "dtype": NAMES[tensor.dtype],
            "shape": list(tensor.shape),
            "data_offsets": [len(body), len(body) + len(data)],
        }
        body += data
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + body)


def make(name, dtype, module, run):
    tensors = {key: value.to(dtype) for key, value in module.state_dict().items()}
    module.double()
    module.load_state_dict({key: value.double() for key, value in tensors.items()})
    xs = (torch.randn(T, I, dtype=torch.float64) * 100).round() / 100
    with torch.no_grad():
        hs, logits = run(module, xs)
    results = {"xs": xs, "hs": hs, **({} if logits is None else {"logits": logits})}
    metadata = {"format": "pt", **{key: json.dumps(value.tolist()) for key, value in results.items()}}
    folder = os.path.dirname(os.path.abspath(__file__))
    write(os.path.join(folder, f"{name}.safetensors"), tensors, metadata)


torch.manual_seed(1997)
make("lstm", torch.float32, Tagger(), lambda module, xs: module(xs))
make("gru", torch.float32, nn.GRU(I, H), run_layer)
make("rnn", torch.float16, nn.RNN(I, H, bias=False), run_layer)
make("lstmcell", torch.bfloat16, nn.LSTMCell(I, H), run_cell)
