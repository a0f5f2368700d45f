"""Runs the same training with Neurarium and with what a learner would use otherwise, and writes the table.

compare.py --neurarium PROGRAM --cache FOLDER --results FILE
           [--rounds N] [--seconds S] [--only NAME]… [--missing NAME=REASON]…
"""
import argparse
import json
import os
import platform
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
CASES = {"A": "2-4-2-1 tanh, batch 10, SGD, 250 points", "B": "2-8×6-1 tanh, batch 10, SGD, 250 points",
         "C SGD": "784-128-10 ReLU, softmax, batch 32, SGD, 6,000 pictures", "C Adam": "the same with Adam"}
GOALS = {"A": 1000, "B": 300, "C SGD": 3, "C Adam": 3.5}  # times PyTorch
LEARNED = 0.5  # of the first loss, at most, at the end
REFERENCE = "Neurarium"
SYSTEM_BLAS = "PyTorch, system's BLAS"
TIME_LIMIT = 300  # seconds of a run


def peers(neurarium, cache):
    def script(name, *more):
        if name.endswith(".py"):
            return [sys.executable, os.path.join(HERE, name)], more
        return ["node", os.path.join(HERE, name)], more
    return {REFERENCE: ([neurarium], ()), "PyTorch": script("pytorch_peer.py"),
            SYSTEM_BLAS: script("pytorch_peer.py"),
            "scikit-learn": script("sklearn_peer.py"), "TensorFlow.js": script("tfjs_peer.js", "cpu"),
            "TensorFlow.js wasm": script("tfjs_peer.js", "wasm"), "ConvNetJS": script("convnetjs_peer.js"),
            "brain.js": script("brainjs_peer.js"), "FANN": ([os.path.join(cache, "fann_peer")], ())}


def environment(cache, peer):
    """One thread each, and OpenBLAS for what calls a BLAS: Debian's default is several times as slow."""
    variables = dict(os.environ, PEERS_PACKAGES=os.path.join(cache, "npm"), PYTHONDONTWRITEBYTECODE="1")
    for name in ("OMP", "OPENBLAS", "MKL"):
        variables[name + "_NUM_THREADS"] = "1"
    if has_openblas(cache) and peer != SYSTEM_BLAS:
        variables["LD_LIBRARY_PATH"] = os.path.join(cache, "blas")
    return variables


def has_openblas(cache):
    return os.path.isfile(os.path.join(cache, "blas", "libblas.so.3"))


def run(command, case, folder, seconds, variables):
    """What the peer answers, or the reason why it does not."""
    start, more = command
    try:
        done = subprocess.run(start + [case, folder, str(seconds), *more], env=variables, capture_output=True,
                              text=True, timeout=TIME_LIMIT, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return None, str(error)
    if done.returncode != 0:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        telling = [line for line in lines if "Error" in line] or lines or [f"ended with {done.returncode}"]
        return None, telling[-1].strip()
    return json.loads(done.stdout.splitlines()[-1]), ""


def measure(options):
    """All rounds, the peers taking turns: {(case, peer): [answer, …]}, {(case, peer): reason}."""
    commands = peers(options.neurarium, options.cache)
    missing = dict(text.split("=", 1) for text in options.missing)
    answers, reasons = {}, {}
    folder = os.path.join(options.cache, "data")
    for turn in range(options.rounds):
        for case in CASES:
            for peer, command in commands.items():
                name = peer.split(",")[0]
                if options.only and name not in (REFERENCE, *options.only) or (case, peer) in reasons:
                    continue
                if name in missing:
                    reasons[case, peer] = missing[name]
                    continue
                progress = f"round {turn + 1} of {options.rounds}: {case}, {peer}"
                print(progress.ljust(70), end="\r", file=sys.stderr)
                variables = environment(options.cache, peer)
                answer, reason = run(command, case, folder, options.seconds, variables)
                if answer:
                    answers.setdefault((case, peer), []).append(answer)
                else:
                    reasons[case, peer] = reason.replace(os.path.join(options.cache, ""), "")
    print(" " * 70, end="\r", file=sys.stderr)
    return answers, reasons


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def row(case, peer, answers, reasons):
    runs = answers.get((case, peer))
    if not runs:
        return [case, peer, "–", "–", "–", "", reasons.get((case, peer), "not run")]
    speed = statistics.median(answer["examplesPerSecond"] for answer in runs)
    reference = statistics.median(answer["examplesPerSecond"] for answer in answers[case, REFERENCE])
    first, last = (statistics.median(answer[which] for answer in runs) for which in ("firstLoss", "lastLoss"))
    learned = "" if last < LEARNED * first else "**does not learn**"
    remarks = ", ".join(text for text in (learned, runs[0]["note"]) if text)
    ratio_text = "1" if peer == REFERENCE else number(reference / speed)
    return [case, peer, runs[0]["version"], number(speed), ratio_text,
            f"{first:.3g} → {last:.3g}", remarks]


def ratio(case, peer, answers):
    speeds = [[answer["examplesPerSecond"] for answer in answers.get((case, who), [])]
              for who in (REFERENCE, peer)]
    return statistics.median(speeds[0]) / statistics.median(speeds[1]) if all(speeds) else None


def table(head, rows):
    widths = [max(len(line[i]) for line in [head, *rows]) for i in range(len(head))]
    lines = [head, ["-" * width for width in widths], *rows]
    return "\n".join("| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |"
                     for line in lines)


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        names = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
    return names[0] if names else platform.machine()


def report(answers, reasons, options):
    rows = [row(case, peer, answers, reasons) for case in CASES for peer in peers("", "")
            if (case, peer) in answers or (case, peer) in reasons]
    blas = "OpenBLAS" if has_openblas(options.cache) else "the system's BLAS"
    goals = []
    for case, goal in GOALS.items():
        for peer in ("PyTorch", SYSTEM_BLAS):
            reached = ratio(case, peer, answers)
            verdict = "not measured" if reached is None else "pass" if reached >= goal else "falls short"
            figure = "–" if reached is None else number(reached) + " ×"
            goals.append([case, peer, f"≥ {goal} ×", figure, verdict])
    return "\n".join([
        "# The same training elsewhere", "",
        "Written by `./dev bench peers`. Training examples a second on one thread, in seconds that the program computed; the",
        f"median of {options.rounds} rounds of {options.seconds:g} s in which all took turns. *Ratio* is Neurarium / peer; *loss* is each one's own,",
        "before and after. Numbers are 32 bits wide except in ConvNetJS, which has 64. What is not the same work is remarked.", "",
        *(f"- **{case}**: {text}" for case, text in CASES.items()), "",
        f"PyTorch and scikit-learn call {blas} if nothing else is said.",
        f"{processor()}, {platform.system()} {platform.machine()}, Python {platform.python_version()}.", "",
        table(["case", "with", "version", "examples/s", "ratio", "loss", "remarks"], rows), "",
        "Goals against PyTorch:", "", table(["case", "with", "goal", "reached", ""], goals), ""])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--neurarium", required=True)
    parser.add_argument("--cache", required=True)
    parser.add_argument("--results", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=2)
    parser.add_argument("--only", action="append", default=[], help="this peer alone; may be repeated")
    parser.add_argument("--missing", action="append", default=[])
    options = parser.parse_args()
    folder = os.path.join(options.cache, "data")
    os.makedirs(folder, exist_ok=True)
    subprocess.run([options.neurarium, "data", folder], check=True)
    answers, reasons = measure(options)
    text = report(answers, reasons, options)
    print(text)
    if not options.only:
        with open(options.results, "w", encoding="utf-8") as file:
            file.write(text)


main()
