/* Usage: fann_peer CASE DATA_FOLDER SECONDS. FANN knows single examples or the whole set, squared errors, no ReLU, no Adam. */
#include <fann.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { kPoints = 250, kPictures = 6000, kPixels = 784, kClasses = 10 };

static double cpuSeconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void readFile(const char* folder, const char* name, void* to, size_t bytes) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE* file = fopen(path, "rb");
  if (!file || fread(to, 1, bytes, file) != bytes) {
    fprintf(stderr, "cannot read %s\n", path);
    exit(1);
  }
  fclose(file);
}

static struct fann_train_data* load(const char* folder, int isPictures) {
  const unsigned count = isPictures ? kPictures : kPoints, width = isPictures ? kPixels : 2;
  struct fann_train_data* data = fann_create_train(count, width, isPictures ? kClasses : 1);
  float* inputs = malloc(sizeof(float) * count * width);
  unsigned char* labels = malloc(count);
  float* targets = malloc(sizeof(float) * count);
  readFile(folder, isPictures ? "pictures.inputs" : "plane.inputs", inputs, sizeof(float) * count * width);
  if (isPictures)
    readFile(folder, "pictures.targets", labels, count);
  else
    readFile(folder, "plane.targets", targets, sizeof(float) * count);
  for (unsigned i = 0; i < count; ++i) {
    for (unsigned k = 0; k < width; ++k) data->input[i][k] = inputs[i * width + k];
    if (isPictures)
      for (unsigned k = 0; k < kClasses; ++k) data->output[i][k] = labels[i] == k;
    else
      data->output[i][0] = targets[i];
  }
  free(inputs);
  free(labels);
  free(targets);
  return data;
}

static int train(struct fann* network, struct fann_train_data* data, double seconds) {
  int epochs = 0;
  for (const double begin = cpuSeconds(); cpuSeconds() - begin < seconds; ++epochs) {
    fann_shuffle_train_data(data);
    fann_train_epoch(network, data);
  }
  return epochs;
}

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  const char* name = argv[1];
  if (strcmp(name, "C Adam") == 0) {
    fprintf(stderr, "has no Adam\n");
    return 1;
  }
  const int isPictures = name[0] == 'C';
  const unsigned a[] = {2, 4, 2, 1}, b[] = {2, 8, 8, 8, 8, 8, 8, 1}, c[] = {kPixels, 128, kClasses};
  struct fann* network = isPictures       ? fann_create_standard_array(3, c)
                         : name[0] == 'A' ? fann_create_standard_array(4, a)
                                          : fann_create_standard_array(8, b);
  struct fann_train_data* data = load(argv[2], isPictures);
  fann_set_activation_function_hidden(network, FANN_SIGMOID_SYMMETRIC);
  fann_set_activation_function_output(network, isPictures ? FANN_SIGMOID : FANN_SIGMOID_SYMMETRIC);
  fann_set_activation_steepness_hidden(network, 1);
  fann_set_activation_steepness_output(network, 1);
  fann_set_training_algorithm(network, FANN_TRAIN_INCREMENTAL);
  fann_set_train_error_function(network, FANN_ERRORFUNC_LINEAR);
  fann_set_learning_rate(network, 0.03f);
  fann_init_weights(network, data);

  const double firstLoss = fann_test_data(network, data), seconds = atof(argv[3]);
  const unsigned examples = fann_length_train_data(data);
  const int warmUp = train(network, data, seconds / 4);
  const double begin = cpuSeconds();
  const int epochs = train(network, data, seconds);
  const double speed = (double)epochs * examples / (cpuSeconds() - begin);
  printf(
      "{\"examplesPerSecond\": %g, \"firstLoss\": %g, \"lastLoss\": %g, \"epochs\": %d, \"version\": "
      "\"2.2\", "
      "\"note\": \"one example at a time%s\"}\n",
      speed, firstLoss, fann_test_data(network, data), warmUp + epochs,
      isPictures ? ", tanh, squared error" : "");
  return 0;
}
