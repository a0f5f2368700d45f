"""What the peers in Python share: data, the clock, the answer. Usage of a peer: PEER CASE DATA_FOLDER SECONDS."""
import json
import os
import sys
import time

import numpy

RATES = {"A": 0.03, "B": 0.03, "C SGD": 0.03, "C Adam": 0.001}
HIDDEN = {"A": [4, 2], "B": [8] * 6, "C SGD": [128], "C Adam": [128]}


def arguments():
    return sys.argv[1], sys.argv[2], float(sys.argv[3])


def load(case, folder):
    """Inputs (a row an example), and targets: a column of ±1, or the numbers of the classes."""
    data = "pictures" if case.startswith("C") else "plane"
    kind = "uint8" if data == "pictures" else "float32"
    targets = numpy.fromfile(os.path.join(folder, data + ".targets"), kind)
    inputs = numpy.fromfile(os.path.join(folder, data + ".inputs"), "float32").reshape(len(targets), -1)
    return inputs, targets.astype("int64") if data == "pictures" else targets.reshape(-1, 1)


def clock():
    """The seconds that this program computed: others on the machine do not count."""
    return time.process_time()


def run(train_epoch, loss, examples, seconds, version, note=""):
    """Trains for so many seconds after a quarter of them to warm up, and tells how fast it was and what it learned."""
    def train(for_seconds):
        epochs, begin = 0, clock()
        while clock() - begin < for_seconds:
            train_epoch()
            epochs += 1
        return epochs, clock() - begin

    first = loss()
    warm_up, _ = train(seconds / 4)
    epochs, taken = train(seconds)
    answer(epochs * examples / taken, first, loss(), warm_up + epochs, version, note)


def answer(speed, first, last, epochs, version, note=""):
    print(json.dumps({"examplesPerSecond": speed, "firstLoss": first, "lastLoss": last, "epochs": epochs,
                      "version": version, "note": note}))
