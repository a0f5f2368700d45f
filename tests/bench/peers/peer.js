// What the peers in JavaScript share: data, the clock, the answer. Usage of a peer: node PEER CASE DATA_FOLDER SECONDS,
// with the packages in the folder PEERS_PACKAGES.
'use strict';
const fs = require('fs');
const path = require('path');

const [name, folder, seconds] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const isPictures = name.startsWith('C');

exports.name = name;
exports.seconds = seconds;
exports.isPictures = isPictures;
exports.batch = isPictures ? 32 : 10;
exports.rate = name === 'C Adam' ? 0.001 : 0.03;
exports.hidden = { A: [4, 2], B: [8, 8, 8, 8, 8, 8] }[name] || [128];

/// inputs and targets as flat arrays; targets are ±1, or the numbers of the classes. At most so many examples.
exports.load = (most = Infinity) => {
  const data = isPictures ? 'pictures' : 'plane';
  const read = (what) => {
    const bytes = fs.readFileSync(path.join(folder, data + what));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  };
  let targets = isPictures ? new Uint8Array(read('.targets')) : new Float32Array(read('.targets'));
  let inputs = new Float32Array(read('.inputs'));
  const width = inputs.length / targets.length;
  const examples = Math.min(most, targets.length);
  targets = targets.slice(0, examples);
  inputs = inputs.slice(0, examples * width);
  return { inputs, targets, width, examples };
};

exports.package = (module) => require(path.join(process.env.PEERS_PACKAGES, 'node_modules', module));
exports.packageFolder = (module) => path.join(process.env.PEERS_PACKAGES, 'node_modules', module);
exports.version = (module) =>
  JSON.parse(fs.readFileSync(path.join(exports.packageFolder(module), 'package.json'))).version;

/// The seconds that this program computed: others on the machine do not count.
exports.clock = () => {
  const used = process.cpuUsage();
  return 1e-6 * (used.user + used.system);
};

/// An order of 0 … count − 1, drawn anew.
exports.shuffled = (count) => {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; --i) {
    const j = Math.floor(Math.random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
};

/// Trains for so many seconds after a quarter of them to warm up, and tells how fast it was and what it learned.
exports.run = async (trainEpoch, loss, examples, version, note = '') => {
  const firstLoss = await loss();
  const train = async (forSeconds) => {
    let epochs = 0;
    const begin = exports.clock();
    for (; exports.clock() - begin < forSeconds; ++epochs) await trainEpoch();
    return { epochs, taken: exports.clock() - begin };
  };
  const warmUp = await train(seconds / 4);
  const { epochs, taken } = await train(seconds);
  const lastLoss = await loss();
  console.log(
    JSON.stringify({
      examplesPerSecond: (epochs * examples) / taken,
      firstLoss,
      lastLoss,
      epochs: warmUp.epochs + epochs,
      version,
      note,
    })
  );
};
