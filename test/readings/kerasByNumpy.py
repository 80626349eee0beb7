# Keras is not at hand: the few calls of it that derived code makes, answered by NumPy as its documentation says them.
import types


class Layer:
    def __init__(self, **options):
        pass

    def add_weight(self, name, shape):
        return Weight(shape)

    def __call__(self, *inputs):
        return self.call(*inputs)


class Weight(np.ndarray):
    def __new__(cls, shape):
        return np.zeros(shape).view(cls)

    def assign(self, value):
        if np.shape(value) != self.shape:
            raise ValueError(f"{np.shape(value)} given to {self.shape}")
        self[...] = value


class RNN(Layer):
    """keras.layers.RNN: a cell over the steps of (batch, T, I)."""

    def __init__(self, cell, return_sequences):
        self.cell = cell
        if not return_sequences or len(cell.state_size) < 1 or cell.output_size != cell.units:
            raise ValueError("not what RNN needs of a cell")

    def build(self, shape):
        self.cell.build((shape[0], shape[2]))

    def call(self, inputs):
        states = self.cell.get_initial_state(batch_size=len(inputs))
        if [state.shape for state in states] != [(len(inputs), size) for size in self.cell.state_size]:
            raise ValueError("initial states do not fit state_size")
        hs = []
        for x in np.swapaxes(inputs, 0, 1):
            h, states = self.cell(x, states)
            hs.append(h)
        return np.stack(hs, 1)


def logistic(a):
    return 1 / (1 + np.exp(-a))


class Builtin(Layer):
    """A layer with kernel, recurrent_kernel and bias, its columns in the gates' order."""

    def __init__(self, units, return_sequences, **options):
        self.units, self.options = units, options

    def build(self, shape):
        self.features = shape[2]

    def set_weights(self, weights):
        width = self.units * self.gates
        bias = (2, width) if self.options.get("reset_after") else (width,)
        shapes = [(self.features, width), (self.units, width), bias]
        if [value.shape for value in weights] != shapes:
            raise ValueError(f"{[value.shape for value in weights]} given to {shapes}")
        self.kernel, self.recurrent_kernel, self.bias = weights

    def call(self, inputs):
        states = [np.zeros((len(inputs), self.units))] * 2
        hs = []
        for x in np.swapaxes(inputs, 0, 1):
            states = self.step(x, *states)
            hs.append(states[0])
        return np.stack(hs, 1)

    def split(self, a):
        return np.split(a, self.gates, -1)


class SimpleRNN(Builtin):
    gates = 1

    def step(self, x, h, _):
        return np.tanh(x @ self.kernel + h @ self.recurrent_kernel + self.bias), _


class LSTM(Builtin):
    gates = 4

    def step(self, x, h, c):
        i, f, g, o = self.split(x @ self.kernel + h @ self.recurrent_kernel + self.bias)
        c = logistic(f) * c + logistic(i) * np.tanh(g)
        return logistic(o) * np.tanh(c), c


class GRU(Builtin):
    gates = 3

    def step(self, x, h, _):
        bias, inner = self.bias if self.options["reset_after"] else (self.bias, 0)
        z, r, n = self.split(x @ self.kernel + bias)
        z_h, r_h, n_h = self.split(h @ self.recurrent_kernel + inner)
        z, r = logistic(z + z_h), logistic(r + r_h)
        if not self.options["reset_after"]:
            n_h = (r * h) @ self.split(self.recurrent_kernel)[2]
        n = np.tanh(n + (r * n_h if self.options["reset_after"] else n_h))
        return z * h + (1 - z) * n, _


keras = types.ModuleType("keras")
keras.layers = types.SimpleNamespace(Layer=Layer, RNN=RNN, SimpleRNN=SimpleRNN, LSTM=LSTM, GRU=GRU)
keras.ops = types.SimpleNamespace(
    matmul=np.matmul,
    sigmoid=logistic,
    log_sigmoid=lambda a: -np.logaddexp(0, -a),
    tanh=np.tanh,
    exp=np.exp,
    sqrt=np.sqrt,
    maximum=np.maximum,
    concatenate=np.concatenate,
    mean=np.mean,
    var=np.var,
    where=np.where,
    full=np.full,
    stop_gradient=lambda a: a,
)
sys.modules["keras"] = keras
