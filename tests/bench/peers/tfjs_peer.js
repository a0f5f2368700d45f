// Usage: node tfjs_peer.js CASE DATA_FOLDER SECONDS BACK_END, which is cpu (plain JavaScript) or wasm.
'use strict';
console.warn = console.info = () => {}; // advice to use another back end
const peer = require('./peer.js');
const tf = peer.package('@tensorflow/tfjs');

const kPictures = 960; // a share of them: plain JavaScript takes a second for each thousand

async function main() {
  const backEnd = process.argv[5];
  if (backEnd === 'wasm') {
    const wasm = peer.package('@tensorflow/tfjs-backend-wasm');
    wasm.setWasmPaths(peer.packageFolder('@tensorflow/tfjs-backend-wasm') + '/dist/');
  }
  if (!(await tf.setBackend(backEnd))) throw new Error('no back end ' + backEnd);
  const data = peer.load(kPictures);
  const inputs = tf.tensor2d(data.inputs, [data.examples, data.width]);
  const targets = peer.isPictures
    ? tf.oneHot(tf.tensor1d(Int32Array.from(data.targets), 'int32'), 10).toFloat()
    : tf.tensor2d(data.targets, [data.examples, 1]);

  const model = tf.sequential();
  peer.hidden.forEach((units, i) =>
    model.add(
      tf.layers.dense({
        units,
        activation: peer.isPictures ? 'relu' : 'tanh',
        inputShape: i === 0 ? [data.width] : undefined,
      })
    )
  );
  model.add(
    tf.layers.dense(peer.isPictures ? { units: 10, activation: 'softmax' } : { units: 1, activation: 'tanh' })
  );
  model.compile({
    optimizer: peer.name === 'C Adam' ? tf.train.adam(peer.rate) : tf.train.sgd(peer.rate),
    loss: peer.isPictures ? 'categoricalCrossentropy' : 'meanSquaredError',
  });
  await peer.run(
    () => model.fit(inputs, targets, { batchSize: peer.batch, epochs: 1, shuffle: true, verbose: 0 }),
    () => model.evaluate(inputs, targets, { batchSize: 256 }).dataSync()[0],
    data.examples,
    tf.version.tfjs,
    peer.isPictures ? kPictures + ' pictures' : ''
  );
}

main().catch((error) => {
  console.error(String(error));
  process.exit(1);
});
