'use strict';
const peer = require('./peer.js');
const convnetjs = peer.package('convnetjs');

const kPictures = 960;

if (peer.name === 'C Adam') {
  console.error('has no Adam');
  process.exit(1);
}
const data = peer.load(kPictures);
const layers = [{ type: 'input', out_sx: 1, out_sy: 1, out_depth: data.width }];
for (const units of peer.hidden)
  layers.push({ type: 'fc', num_neurons: units, activation: peer.isPictures ? 'relu' : 'tanh' });
layers.push(peer.isPictures ? { type: 'softmax', num_classes: 10 } : { type: 'regression', num_neurons: 1 });
const network = new convnetjs.Net();
network.makeLayers(layers);
const trainer = new convnetjs.SGDTrainer(network, {
  method: 'sgd',
  learning_rate: peer.rate,
  momentum: 0,
  l2_decay: 0,
  batch_size: peer.batch,
});
const examples = Array.from({ length: data.examples }, (_, i) => {
  const x = new convnetjs.Vol(1, 1, data.width, 0);
  for (let k = 0; k < data.width; ++k) x.w[k] = data.inputs[i * data.width + k];
  return { x, target: peer.isPictures ? data.targets[i] : [data.targets[i]] };
});

function loss() {
  let sum = 0;
  for (const { x, target } of examples) {
    network.forward(x, false);
    sum += network.backward(target);
  }
  // What the loss has put into the gradients is not to be trained on.
  for (const { grads } of network.getParamsAndGrads()) grads.fill(0);
  return sum / examples.length;
}

function trainEpoch() {
  for (const i of peer.shuffled(examples.length)) trainer.train(examples[i].x, examples[i].target);
}

peer.run(trainEpoch, loss, data.examples, peer.version('convnetjs'), peer.isPictures ? kPictures + ' pictures' : 'linear output');
