'use strict';
const peer = require('./peer.js');
const brain = peer.package('brain.js');

const kPictures = peer.name === 'C Adam' ? 320 : 960; // the former takes seconds for them
const kEpochs = peer.isPictures ? 1 : 20; // at a time: each call looks through the data first

const data = peer.load(kPictures);
const examples = Array.from({ length: data.examples }, (_, i) => ({
  input: data.inputs.slice(i * data.width, (i + 1) * data.width),
  output: peer.isPictures
    ? Float32Array.from({ length: 10 }, (_, k) => (k === data.targets[i] ? 1 : 0))
    : Float32Array.of(data.targets[i]),
}));
const network = new brain.NeuralNetwork({
  hiddenLayers: peer.hidden,
  activation: peer.isPictures ? 'sigmoid' : 'tanh', // of the output, too: ReLU would die
});
const settings = {
  iterations: kEpochs,
  errorThresh: Number.MIN_VALUE, // never enough
  learningRate: peer.rate,
  momentum: 1e-9, // 0 is refused
};
if (peer.name === 'C Adam') settings.praxis = 'adam';

function loss() {
  let sum = 0;
  for (const { input, output } of examples) {
    const answer = network.run(input);
    for (let k = 0; k < output.length; ++k) sum += (answer[k] - output[k]) ** 2;
  }
  return sum / examples.length;
}

network.train(examples, { ...settings, iterations: 1 });
peer.run(
  () => network.train(examples, settings),
  loss,
  kEpochs * data.examples,
  peer.version('brain.js'),
  'one example at a time' + (peer.isPictures ? `, sigmoid, squared error, ${kPictures} pictures` : '')
);
