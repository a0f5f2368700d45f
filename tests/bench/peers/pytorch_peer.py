import torch
from torch import nn

import peer

torch.set_num_threads(1)
torch.manual_seed(1)
case, folder, seconds = peer.arguments()
inputs, targets = (torch.from_numpy(array) for array in peer.load(case, folder))
is_pictures = case.startswith("C")
sizes = [inputs.shape[1]] + peer.HIDDEN[case]
layers = []
for before, units in zip(sizes, sizes[1:]):
    layers += [nn.Linear(before, units), nn.ReLU() if is_pictures else nn.Tanh()]
layers += [nn.Linear(sizes[-1], 10)] if is_pictures else [nn.Linear(sizes[-1], 1), nn.Tanh()]
network = nn.Sequential(*layers)
for layer in network:
    if isinstance(layer, nn.Linear):
        nn.init.xavier_uniform_(layer.weight)
        nn.init.zeros_(layer.bias)
criterion = nn.CrossEntropyLoss() if is_pictures else nn.MSELoss()
make = torch.optim.Adam if case == "C Adam" else torch.optim.SGD
optimizer = make(network.parameters(), lr=peer.RATES[case])
batch = 32 if is_pictures else 10


def train_epoch():
    order = torch.randperm(len(inputs))
    for at in range(0, len(inputs), batch):
        chosen = order[at:at + batch]
        optimizer.zero_grad()
        criterion(network(inputs[chosen]), targets[chosen]).backward()
        optimizer.step()


def loss():
    with torch.no_grad():
        return criterion(network(inputs), targets).item()


peer.run(train_epoch, loss, len(inputs), seconds, torch.__version__)
