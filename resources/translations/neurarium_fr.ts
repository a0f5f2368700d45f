<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AdviceText</name>
    <message>
        <source>Output layer</source>
        <translation>Couche de sortie</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>The output layer has %1 units, and the data has one number to predict: give it 1 unit.</source>
        <translation>La couche de sortie a %1 neurones, et les données ont un seul nombre à prédire&#xa0;: donnez-lui 1 neurone.</translation>
    </message>
    <message>
        <source>The output layer needs as many units as the data asks for: %1, not %2.</source>
        <translation>La couche de sortie doit avoir autant de neurones que les données en demandent&#xa0;: %1, et non %2.</translation>
    </message>
    <message>
        <source>The loss “%1” compares classes, and this data has numbers to predict: choose a loss for numbers.</source>
        <translation>La perte «&#xa0;%1&#xa0;» compare des classes, et ces données ont des nombres à prédire&#xa0;: choisissez une perte pour des nombres.</translation>
    </message>
    <message>
        <source>The loss “%1” reads the outputs as probabilities: the output layer has to use %2, not %3.</source>
        <translation>La perte «&#xa0;%1&#xa0;» lit les sorties comme des probabilités&#xa0;: l’activation de la couche de sortie doit être %2, et non %3.</translation>
    </message>
    <message>
        <source>Every weight and bias is frozen: there is nothing left to learn.</source>
        <translation>Tous les poids et les biais sont gelés&#xa0;: il n’y a plus rien à apprendre.</translation>
    </message>
    <message>
        <source>%1 uses %2, which cannot reach all the values to predict (%3).</source>
        <translation>%1&#xa0;: l’activation %2 ne peut pas atteindre toutes les valeurs à prédire (%3).</translation>
    </message>
    <message>
        <source>In %1 all weights begin at the same value: its units begin alike and can hardly learn different things.</source>
        <translation>%1&#xa0;: tous les poids ont la même valeur au départ&#x202f;; ses neurones débutent pareils et n’apprendront guère de choses différentes.</translation>
    </message>
    <message>
        <source>No hidden layer bends its input: linear layers in a row do no more than one linear layer does.</source>
        <translation>Aucune couche cachée ne courbe son entrée&#xa0;: des couches linéaires à la suite ne font rien de plus qu’une seule.</translation>
    </message>
    <message>
        <source>%1 hidden layers use sigmoid or tanh, and each one shrinks the gradient: the first layers hardly learn.</source>
        <translation>%1 couches cachées utilisent la sigmoïde ou tanh, et chacune réduit le gradient&#xa0;: les premières couches n’apprennent guère.</translation>
    </message>
    <message>
        <source>%1 uses softmax, which ties its units together: they can only share, not add evidence.</source>
        <translation>%1&#xa0;: softmax lie ses neurones entre eux&#x202f;; ils ne peuvent que se partager les indices, pas les ajouter.</translation>
    </message>
    <message>
        <source>Batch normalisation measures each batch, and %1 examples in a batch are too few for a fair mean and spread.</source>
        <translation>La normalisation par lot mesure chaque lot&#x202f;; avec des lots de taille %1, la moyenne et l’écart-type ne sont pas fiables.</translation>
    </message>
    <message>
        <source>With the loss “%1”, a network that is surely wrong gets a tiny gradient and learns slowly: %2 pushes hardest then.</source>
        <translation>Avec la perte «&#xa0;%1&#xa0;», un réseau qui se trompe avec assurance a un gradient minuscule et apprend lentement. Pousse le plus fort dans ce cas&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 weights are too small for so many layers of ReLU, which lose half the signal each: %2 makes up for it.</source>
        <translation>%1 donne des poids trop petits pour tant de couches ReLU, dont chacune perd la moitié du signal&#xa0;: %2 le compense.</translation>
    </message>
    <message>
        <source>The bias of %1 does nothing: the batch normalisation behind it takes it away again.</source>
        <translation>%1&#xa0;: son biais ne sert à rien, car la normalisation par lot qui suit l’enlève aussitôt.</translation>
    </message>
    <message>
        <source>Use 1 unit</source>
        <translation>Passer à 1</translation>
    </message>
    <message>
        <source>Use %1 units</source>
        <translation>Passer à %1</translation>
    </message>
    <message>
        <source>Unfreeze all</source>
        <translation>Tout dégeler</translation>
    </message>
    <message>
        <source>Use batches of %1</source>
        <translation>Prendre des lots de %1</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>L’enlever</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Prendre %1</translation>
    </message>
</context>
<context>
    <name>ApplyTemplate</name>
    <message>
        <source>template: %1</source>
        <extracomment>A step of undo; %1 is the name of the template.</extracomment>
        <translation>modèle&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>“%1” is one word too many</source>
        <translation>«&#xa0;%1&#xa0;» est un mot de trop</translation>
    </message>
    <message>
        <source>there is no option “%1”; expected one of: %2</source>
        <translation>l’option «&#xa0;%1&#xa0;» n’existe pas&#x202f;; attendu, au choix&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation>%1 est donné deux fois</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 ne prend pas de valeur</translation>
    </message>
    <message>
        <source>%1 needs a value: %2</source>
        <translation>%1 demande une valeur&#xa0;: %2</translation>
    </message>
    <message>
        <source>a project&apos;s file is missing</source>
        <translation>il manque le fichier d’un projet</translation>
    </message>
    <message>
        <source>%1: expected %2, received “%3”</source>
        <translation>%1&#xa0;: attendu %2, reçu «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a whole number from 0 on</source>
        <translation>un nombre entier à partir de 0</translation>
    </message>
    <message>
        <source>whole numbers separated by commas, such as 4,2</source>
        <translation>des nombres entiers séparés par des virgules, comme 4,2</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>il manque %1</translation>
    </message>
    <message>
        <source>which examples; all: in the order of the data set (all)</source>
        <translation>quels exemples&#x202f;; all&#xa0;: dans l’ordre du jeu de données (all)</translation>
    </message>
    <message>
        <source>Prints the examples as the network and the loss receive them, as CSV.</source>
        <translation>Écrit les exemples tels que le réseau et la perte les reçoivent, en CSV.</translation>
    </message>
    <message>
        <source>Neurarium: build a neural network and watch it learn.</source>
        <translation>Neurarium&#xa0;: construire un réseau de neurones et le regarder apprendre.</translation>
    </message>
    <message>
        <source>Opens the window.</source>
        <translation>Ouvre la fenêtre.</translation>
    </message>
    <message>
        <source>Commands, which need no display (neurarium COMMAND --help says more):</source>
        <translation>Commandes, sans besoin d’écran (neurarium COMMANDE --help en dit plus)&#xa0;:</translation>
    </message>
    <message>
        <source>this text</source>
        <translation>ce texte</translation>
    </message>
    <message>
        <source>the program&apos;s version</source>
        <translation>la version du programme</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 failed, 2 wrong usage.</source>
        <translation>Codes de sortie&#xa0;: 0 réussi, 1 échoué, 2 mal employé.</translation>
    </message>
    <message>
        <source>See: %1</source>
        <translation>Voir&#xa0;: %1</translation>
    </message>
    <message>
        <source>there is no command “%1”; expected one of: %2</source>
        <translation>la commande «&#xa0;%1&#xa0;» n’existe pas&#x202f;; attendu, au choix&#xa0;: %2</translation>
    </message>
    <message>
        <source>there is no display to open the window on: neither DISPLAY nor WAYLAND_DISPLAY is set</source>
        <translation>il n’y a pas d’écran où ouvrir la fenêtre&#xa0;: ni DISPLAY ni WAYLAND_DISPLAY ne sont définis</translation>
    </message>
    <message>
        <source>Commands need none. See: %1</source>
        <translation>Les commandes n’en demandent pas. Voir&#xa0;: %1</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>le fichier à écrire</translation>
    </message>
    <message>
        <source>a data set that comes with the program, or a table (circle)</source>
        <translation>un jeu de données fourni avec le programme, ou un tableau (circle)</translation>
    </message>
    <message>
        <source>the table&apos;s column to predict (the last one)</source>
        <translation>la colonne du tableau à prédire (la dernière)</translation>
    </message>
    <message>
        <source>the inputs: columns or derived features (every column)</source>
        <translation>les entrées&#xa0;: colonnes ou caractéristiques dérivées (toutes les colonnes)</translation>
    </message>
    <message>
        <source>bring every input to mean 0 and deviation 1 (usual for tables)</source>
        <translation>ramener chaque entrée à la moyenne 0 et à l’écart-type 1 (habituel pour les tableaux)</translation>
    </message>
    <message>
        <source>share of the examples to train on; the others test (0.5)</source>
        <translation>part des exemples pour l’entraînement&#x202f;; les autres testent (0.5)</translation>
    </message>
    <message>
        <source>noise of a generated data set, 0 to 50 (0)</source>
        <translation>bruit d’un jeu de données généré, de 0 à 50 (0)</translation>
    </message>
    <message>
        <source>number of examples of a generated data set</source>
        <translation>nombre d’exemples d’un jeu de données généré</translation>
    </message>
    <message>
        <source>number of classes of the rings (3)</source>
        <translation>nombre de classes des anneaux (3)</translation>
    </message>
    <message>
        <source>units of the hidden layers; 0 for none (4,2)</source>
        <translation>neurones des couches cachées&#x202f;; 0 pour aucune (4,2)</translation>
    </message>
    <message>
        <source>activation of the hidden layers (tanh)</source>
        <translation>activation des couches cachées (tanh)</translation>
    </message>
    <message>
        <source>how weights begin (glorotUniform)</source>
        <translation>valeurs initiales des poids (glorotUniform)</translation>
    </message>
    <message>
        <source>the loss (what the data call for)</source>
        <translation>la perte (celle qui convient aux données)</translation>
    </message>
    <message>
        <source>the optimizer (sgd)</source>
        <translation>l’optimiseur (sgd)</translation>
    </message>
    <message>
        <source>the learning rate (0.03)</source>
        <translation>le taux d’apprentissage (0.03)</translation>
    </message>
    <message>
        <source>examples a batch (10)</source>
        <translation>exemples par lot (10)</translation>
    </message>
    <message>
        <source>strength of the L1 penalty (0)</source>
        <translation>force de la pénalité L1 (0)</translation>
    </message>
    <message>
        <source>strength of the L2 penalty (0)</source>
        <translation>force de la pénalité L2 (0)</translation>
    </message>
    <message>
        <source>seed of data, split, weights, shuffling and dropout (1)</source>
        <translation>graine des données, de la répartition, des poids, du mélange et du dropout (1)</translation>
    </message>
    <message>
        <source>--noise and --points are for generated data sets only</source>
        <translation>--noise et --points ne concernent que les jeux de données générés</translation>
    </message>
    <message>
        <source>--target is for tables only</source>
        <translation>--target ne concerne que les tableaux</translation>
    </message>
    <message>
        <source>Writes a new project, ready to train.</source>
        <translation>Écrit un nouveau projet, prêt à s’entraîner.</translation>
    </message>
    <message>
        <source>examples with the columns that “data” prints; further columns are ignored</source>
        <translation>des exemples avec les colonnes que «&#xa0;data&#xa0;» écrit&#x202f;; les autres colonnes sont ignorées</translation>
    </message>
    <message>
        <source>Prints the network&apos;s outputs for the examples of a table, as CSV.</source>
        <translation>Écrit les sorties du réseau pour les exemples d’un tableau, en CSV.</translation>
    </message>
    <message>
        <source>what to draw</source>
        <translation>ce qu’il faut dessiner</translation>
    </message>
    <message>
        <source>the picture to write</source>
        <translation>l’image à écrire</translation>
    </message>
    <message>
        <source>width and height in pixels, 16 to 8192 (1600x900)</source>
        <translation>largeur et hauteur en pixels, de 16 à 8192 (1600x900)</translation>
    </message>
    <message>
        <source>language of the words in the picture (the system&apos;s)</source>
        <translation>langue des mots de l’image (celle du système)</translation>
    </message>
    <message>
        <source>colours of the picture (light)</source>
        <translation>couleurs de l’image (light)</translation>
    </message>
    <message>
        <source>Draws a view of a project into a PNG picture.</source>
        <translation>Dessine une vue d’un projet dans une image PNG.</translation>
    </message>
    <message>
        <source>which example of the training split, from 0 (0)</source>
        <translation>quel exemple d’entraînement, à partir de 0 (0)</translation>
    </message>
    <message>
        <source>how to print it (json)</source>
        <translation>comment l’écrire (json)</translation>
    </message>
    <message>
        <source>how often every training example is visited (100)</source>
        <translation>combien de fois chaque exemple d’entraînement est visité (100)</translation>
    </message>
    <message>
        <source>where to save the trained project; without it nothing is saved</source>
        <translation>où enregistrer le projet entraîné&#x202f;; sinon rien n’est enregistré</translation>
    </message>
    <message>
        <source>lines for people, or one JSON object a line and epoch (text)</source>
        <translation>des lignes à lire, ou un objet JSON par ligne et par époque (text)</translation>
    </message>
    <message>
        <source>epoch %1   loss: training %2</source>
        <translation>époque %1   perte&#xa0;: entraînement %2</translation>
    </message>
    <message>
        <source>, validation %1</source>
        <translation>, validation %1</translation>
    </message>
    <message>
        <source>, test %1</source>
        <translation>, test %1</translation>
    </message>
    <message>
        <source>right: training %1 %, test %2 %</source>
        <translation>justes&#xa0;: entraînement %1&#xa0;%, test %2&#xa0;%</translation>
    </message>
    <message>
        <source>penalty of the weights, which training adds: %1</source>
        <translation>pénalité des poids, que l’entraînement ajoute&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 steps in %2 s: %3 examples per second</source>
        <translation>%1 pas en %2 s&#xa0;: %3 exemples par seconde</translation>
    </message>
    <message>
        <source>“%1” holds the last finite weights.</source>
        <translation>«&#xa0;%1&#xa0;» contient les derniers poids finis.</translation>
    </message>
    <message>
        <source>Trains a project and prints its losses.</source>
        <translation>Entraîne un projet et écrit ses pertes.</translation>
    </message>
    <message>
        <source>which library the program is written for (keras)</source>
        <translation>bibliothèque pour laquelle le programme est écrit (keras)</translation>
    </message>
    <message>
        <source>Prints a Python program that builds and trains the same network on the same data.</source>
        <translation>Écrit un programme Python qui construit le même réseau et l’entraîne sur les mêmes données.</translation>
    </message>
    <message>
        <source>the mini-batch that training takes next; --example counts within it</source>
        <translation>le mini-lot que l’entraînement prendrait ensuite&#xa0;; --example y compte</translation>
    </message>
    <message>
        <source>Prints every number of one training step, as JSON.</source>
        <translation>Affiche chaque nombre d’un pas d’entraînement, en JSON.</translation>
    </message>
    <message>
        <source>diagnosis: %1. %2</source>
        <translation>diagnostic&#xa0;: %1. %2</translation>
    </message>
    <message>
        <source>Early stopping: no lower validation loss since epoch %1.</source>
        <translation>Arrêt précoce&#xa0;: pas de perte de validation plus basse depuis l’époque %1.</translation>
    </message>
    <message>
        <source>where early stopping is on: end with the epoch of the lowest validation loss</source>
        <translation>avec l’arrêt précoce&#xa0;: finir à l’époque de la plus basse perte de validation</translation>
    </message>
</context>
<context>
    <name>DifferenceText</name>
    <message>
        <source>on</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>off</source>
        <translation>non</translation>
    </message>
    <message>
        <source>every column</source>
        <translation>chaque colonne</translation>
    </message>
    <message>
        <source>bias %1</source>
        <translation>biais %1</translation>
    </message>
    <message>
        <source>max-norm %1</source>
        <translation>norme max. %1</translation>
    </message>
    <message>
        <source>no bias</source>
        <translation>sans biais</translation>
    </message>
    <message>
        <source>%1 frozen</source>
        <translation>gelés&#xa0;: %1</translation>
    </message>
    <message>
        <source>patience %1</source>
        <translation>patience %1</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation>Standardiser</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille de lot</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>Régularisation</translation>
    </message>
    <message>
        <source>Clip the gradient</source>
        <translation>Écrêter le gradient</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Arrêt précoce</translation>
    </message>
</context>
<context>
    <name>DisplayText</name>
    <message>
        <source>Circle</source>
        <translation>Cercle</translation>
    </message>
    <message>
        <source>A disc inside a ring: no straight line separates them.</source>
        <translation>Un disque dans un anneau&#xa0;: aucune droite ne les sépare.</translation>
    </message>
    <message>
        <source>Exclusive or</source>
        <translation>Ou exclusif</translation>
    </message>
    <message>
        <source>Opposite quarters belong together: a network without a hidden layer cannot learn it.</source>
        <translation>Les quarts opposés vont ensemble&#xa0;: un réseau sans couche cachée ne peut pas l’apprendre.</translation>
    </message>
    <message>
        <source>Two clouds</source>
        <translation>Deux nuages</translation>
    </message>
    <message>
        <source>Two clouds of points: a single neuron is enough.</source>
        <translation>Deux nuages de points&#xa0;: un seul neurone suffit.</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>Spirales</translation>
    </message>
    <message>
        <source>Two spirals wound into each other: the hardest of the sets in the plane.</source>
        <translation>Deux spirales enroulées l’une dans l’autre&#xa0;: le plus difficile des jeux dans le plan.</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>Lunes</translation>
    </message>
    <message>
        <source>Two half moons that reach into each other.</source>
        <translation>Deux demi-lunes qui s’emboîtent.</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>Damier</translation>
    </message>
    <message>
        <source>Sixteen squares: needs more units than it seems.</source>
        <translation>Seize carrés&#xa0;: il faut plus de neurones qu’il n’y paraît.</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Anneaux</translation>
    </message>
    <message>
        <source>One ring for each class: several classes in the plane, with softmax.</source>
        <translation>Un anneau par classe&#xa0;: plusieurs classes dans le plan, avec softmax.</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>A regression: the target is a tilted plane.</source>
        <translation>Une régression&#xa0;: la cible est un plan incliné.</translation>
    </message>
    <message>
        <source>Hills</source>
        <translation>Collines</translation>
    </message>
    <message>
        <source>A regression: six hills and hollows.</source>
        <translation>Une régression&#xa0;: six bosses et creux.</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>A curve to fit through noisy points: shows under- and overfitting at once.</source>
        <translation>Une courbe à ajuster à des points bruités&#xa0;: montre aussitôt le sous- et le surapprentissage.</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>150 flowers of three species, measured in four ways (Fisher 1936).</source>
        <translation>150 fleurs de trois espèces, décrites par quatre mesures (Fisher, 1936).</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>Vins</translation>
    </message>
    <message>
        <source>178 wines of three growers, analysed in thirteen ways.</source>
        <translation>178 vins de trois producteurs, décrits par treize analyses.</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>Cancer du sein</translation>
    </message>
    <message>
        <source>569 tumours, benign or malignant, described by thirty numbers.</source>
        <translation>569 tumeurs, bénignes ou malignes, décrites par trente nombres.</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>1,797 handwritten digits as pictures of 8 × 8 pixels.</source>
        <translation>1&#x202f;797 chiffres manuscrits, en images de 8 × 8 pixels.</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoïde</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Zéros</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Constante</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Uniforme</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Glorot uniform</source>
        <translation>Glorot uniforme</translation>
    </message>
    <message>
        <source>Glorot normal</source>
        <translation>Glorot normale</translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation>He uniforme</translation>
    </message>
    <message>
        <source>He normal</source>
        <translation>He normale</translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation>LeCun uniforme</translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <translation>LeCun normale</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>Orthogonale</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Erreur quadratique moyenne</translation>
    </message>
    <message>
        <source>Half squared error</source>
        <translation>Demi-erreur quadratique</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Erreur absolue moyenne</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>Entropie croisée binaire</translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation>Entropie croisée catégorielle</translation>
    </message>
    <message>
        <source>Gradient descent (SGD)</source>
        <translation>Descente de gradient (SGD)</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Inertie (momentum)</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>AdaGrad</source>
        <translation>AdaGrad</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>No clipping</source>
        <translation>Pas d’écrêtage</translation>
    </message>
    <message>
        <source>Each number</source>
        <translation>Chaque nombre</translation>
    </message>
    <message>
        <source>Whole length (norm)</source>
        <translation>Longueur totale (norme)</translation>
    </message>
    <message>
        <source>Constant rate</source>
        <translation>Taux constant</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Par paliers</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentielle</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Cosinus</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Échauffement</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Batch normalisation</source>
        <translation>Normalisation par lot</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <source>Positive (+1)</source>
        <translation>Positif (+1)</translation>
    </message>
    <message>
        <source>Negative (−1)</source>
        <translation>Négatif (−1)</translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation>Classe %1</translation>
    </message>
    <message>
        <source>Ready. Press Space to train.</source>
        <translation>Prêt. Appuyez sur Espace pour entraîner.</translation>
    </message>
    <message>
        <source>Training: %1 examples per second</source>
        <translation>Entraînement&#xa0;: %1 exemples par seconde</translation>
    </message>
    <message>
        <source>Paused at epoch %1</source>
        <translation>En pause à l’époque %1</translation>
    </message>
    <message>
        <source>Stopped: the numbers grew without bound. The last finite weights are shown.</source>
        <translation>Arrêté&#xa0;: les nombres ont grandi sans limite. Les derniers poids finis sont affichés.</translation>
    </message>
    <message>
        <source>Four clouds</source>
        <translation>Quatre nuages</translation>
    </message>
    <message>
        <source>The truth table of exclusive or, as clouds: two hidden neurons are enough.</source>
        <translation>La table de vérité du ou exclusif, en nuages&#xa0;: deux neurones cachés suffisent.</translation>
    </message>
    <message>
        <source>Perceptron</source>
        <translation>Perceptron</translation>
    </message>
    <message>
        <source>A single neuron draws a straight line: enough for two clouds.</source>
        <translation>Un seul neurone trace une droite&#xa0;: assez pour deux nuages.</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>Régression logistique</translation>
    </message>
    <message>
        <source>One sigmoid weighs thirty measurements and answers with a probability.</source>
        <translation>Une sigmoïde pèse trente mesures et répond par une probabilité.</translation>
    </message>
    <message>
        <source>Exclusive or with two neurons</source>
        <translation>Ou exclusif à deux neurones</translation>
    </message>
    <message>
        <source>The smallest network that can do it: each hidden neuron bends along a diagonal.</source>
        <translation>Le plus petit réseau qui en soit capable&#xa0;: chaque neurone caché se plie le long d’une diagonale.</translation>
    </message>
    <message>
        <source>Playground&apos;s circle</source>
        <translation>Cercle de Playground</translation>
    </message>
    <message>
        <source>Where TensorFlow Playground begins: four lines close into a ring.</source>
        <translation>Là où commence TensorFlow Playground&#xa0;: quatre droites se ferment en anneau.</translation>
    </message>
    <message>
        <source>Whole quarters instead of four clouds: the border is a cross, and takes more neurons.</source>
        <translation>Des quarts entiers au lieu de quatre nuages&#xa0;: la frontière est une croix et demande plus de neurones.</translation>
    </message>
    <message>
        <source>ReLU layers bend the border; a few noisy points stay on the wrong side.</source>
        <translation>Des couches ReLU plient la frontière&#x202f;; quelques points bruités restent du mauvais côté.</translation>
    </message>
    <message>
        <source>The hardest border of the plane, from two smooth layers of eight.</source>
        <translation>La frontière la plus difficile du plan, avec deux couches lisses de huit neurones.</translation>
    </message>
    <message>
        <source>Wide ReLU layer</source>
        <translation>Couche ReLU large</translation>
    </message>
    <message>
        <source>One wide layer of kinks winds its border around the spirals: width instead of depth.</source>
        <translation>Une large couche de plis enroule sa frontière autour des spirales&#xa0;: la largeur au lieu de la profondeur.</translation>
    </message>
    <message>
        <source>Vanishing gradient</source>
        <translation>Gradient évanescent</translation>
    </message>
    <message>
        <source>Six layers of sigmoids: the gradient fades from layer to layer, and nothing is learned.</source>
        <translation>Six couches de sigmoïdes&#xa0;: le gradient s’éteint de couche en couche, et rien ne s’apprend.</translation>
    </message>
    <message>
        <source>A curve through noisy points: compare training and test loss.</source>
        <translation>Une courbe à travers des points bruités&#xa0;: comparez les pertes d’entraînement et de test.</translation>
    </message>
    <message>
        <source>Three species from four measurements: one output for each, with softmax.</source>
        <translation>Trois espèces d’après quatre mesures&#xa0;: une sortie pour chacune, avec softmax.</translation>
    </message>
    <message>
        <source>Measurements on thirteen scales: standardised, none outweighs the others.</source>
        <translation>Des mesures sur treize échelles&#xa0;: standardisées, aucune ne l’emporte sur les autres.</translation>
    </message>
    <message>
        <source>Does a hidden layer do better than logistic regression? Compare the test losses.</source>
        <translation>Une couche cachée fait-elle mieux que la régression logistique&#x202f;? Comparez les pertes de test.</translation>
    </message>
    <message>
        <source>Reads handwriting; dropout keeps it from learning by heart.</source>
        <translation>Lit des chiffres manuscrits&#x202f;; le dropout l’empêche d’apprendre par cœur.</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Auto-encodeur</translation>
    </message>
    <message>
        <source>Squeezes 64 pixels into eight numbers and draws the digit again from them.</source>
        <translation>Resserre 64 pixels en huit nombres, et en redessine le chiffre.</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Nothing comes before the input.</source>
        <translation>Rien ne vient avant l’entrée.</translation>
    </message>
    <message>
        <source>Nothing comes after the output.</source>
        <translation>Rien ne vient après la sortie.</translation>
    </message>
    <message>
        <source>The input comes first: drop it on the input layer.</source>
        <translation>L’entrée vient en premier&#xa0;: déposez-la sur la couche d’entrée.</translation>
    </message>
    <message>
        <source>The output comes last: drop it on the output layer.</source>
        <translation>La sortie vient en dernier&#xa0;: déposez-la sur la couche de sortie.</translation>
    </message>
    <message>
        <source>A network has at most %1 layers.</source>
        <translation>Un réseau a au plus %1 couches.</translation>
    </message>
    <message>
        <source>The input computes nothing: it has no activation.</source>
        <translation>L’entrée ne calcule rien&#xa0;: elle n’a pas d’activation.</translation>
    </message>
    <message>
        <source>This layer has no activation of its own.</source>
        <translation>Cette couche n’a pas d’activation à elle.</translation>
    </message>
    <message>
        <source>Softmax of a single unit is always 1.</source>
        <translation>Softmax d’un seul neurone vaut toujours 1.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>une liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objet</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>colonne %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>ligne %1, colonne %2</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
    <message>
        <source>The file “%1” does not exist.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» ne peut pas être lu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written: %2.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» ne peut pas être écrit&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The file “%1” is too large: %3 MB, where at most %2 MB are allowed.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» est trop grand&#xa0;: %3 Mo, pour %2 Mo permis au plus.</translation>
    </message>
    <message>
        <source>This is not a text file in UTF-8 (%1): it looks like %2.</source>
        <translation>Ce n’est pas un fichier texte en UTF-8 (%1)&#xa0;: on dirait %2.</translation>
    </message>
    <message>
        <source>This is not a Neurarium project: “%1” should be “%2”.</source>
        <translation>Ce n’est pas un projet Neurarium&#xa0;: «&#xa0;%1&#xa0;» devrait être «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The project was saved by a newer Neurarium: its format has version %2, this program knows %1.</source>
        <translation>Le projet vient d’un Neurarium plus récent&#xa0;: son format a la version %2, ce programme connaît la version %1.</translation>
    </message>
    <message>
        <source>The text is malformed (%1): expected “%2”, received “%3”.</source>
        <translation>Le texte est mal formé (%1)&#xa0;: attendu «&#xa0;%2&#xa0;», reçu «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>The text ends too early (%1).</source>
        <translation>Le texte s’arrête trop tôt (%1).</translation>
    </message>
    <message>
        <source>The text is malformed (%1): “%2” does not belong there.</source>
        <translation>Le texte est mal formé (%1)&#xa0;: «&#xa0;%2&#xa0;» n’a rien à faire là.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>Il manque «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>In “%1”, “%2” is missing.</source>
        <translation>Dans «&#xa0;%1&#xa0;», il manque «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” should be %2, and is %3.</source>
        <translation>«&#xa0;%1&#xa0;» devrait être %2, et c’est %3.</translation>
    </message>
    <message>
        <source>%1: “%3” is not known; expected one of: %2.</source>
        <translation>%1&#xa0;: «&#xa0;%3&#xa0;» est inconnu&#x202f;; attendu, au choix&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 is out of range: expected %2, received %3.</source>
        <translation>%1 est hors limites&#xa0;: attendu %2, reçu %3.</translation>
    </message>
    <message>
        <source>%1 does not fit the network: expected %2 numbers, received %3.</source>
        <translation>%1 ne convient pas au réseau&#xa0;: attendu %2 nombres, reçu %3.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a finite number.</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» n’est pas un nombre fini.</translation>
    </message>
    <message>
        <source>There is nothing in it: %1.</source>
        <translation>Il n’y a rien dedans&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a number.</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>%1: expected %2 cells, received %3.</source>
        <translation>%1&#xa0;: attendu %2 cellules, reçu %3.</translation>
    </message>
    <message>
        <source>%1: “%2” is there twice.</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» s’y trouve deux fois.</translation>
    </message>
    <message>
        <source>%1: there is no column “%3”; the columns are: %2.</source>
        <translation>%1&#xa0;: il n’y a pas de colonne «&#xa0;%3&#xa0;»&#x202f;; les colonnes sont&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1: the category “%3” is not known; expected one of: %2.</source>
        <translation>%1&#xa0;: la catégorie «&#xa0;%3&#xa0;» est inconnue&#x202f;; attendu, au choix&#xa0;: %2.</translation>
    </message>
    <message>
        <source>There is nothing to learn: every example has the same target, %2 (%1).</source>
        <translation>Il n’y a rien à apprendre&#xa0;: tous les exemples ont la même cible, %2 (%1).</translation>
    </message>
    <message>
        <source>There are too few examples (%1): at least %2 are needed, and there are %3.</source>
        <translation>Il y a trop peu d’exemples (%1)&#xa0;: il en faut au moins %2, et il y en a %3.</translation>
    </message>
    <message>
        <source>The shares of training, validation and test (%1) should sum to %2, and sum to %3.</source>
        <translation>La somme des parts d’entraînement, de validation et de test (%1) devrait être %2, et c’est %3.</translation>
    </message>
    <message>
        <source>This loss needs an output layer with the activation %1; it has %2.</source>
        <translation>Cette perte demande une couche de sortie d’activation %1&#x202f;; la sienne est %2.</translation>
    </message>
    <message>
        <source>The loss %2 does not fit this problem; expected one of: %1.</source>
        <translation>La perte %2 ne convient pas à ce problème&#x202f;; attendu, au choix&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The output layer (%1) does not fit the data: expected units: %2, received: %3.</source>
        <translation>La couche de sortie (%1) ne convient pas aux données&#xa0;: neurones attendus&#xa0;: %2, reçus&#xa0;: %3.</translation>
    </message>
    <message>
        <source>The input layer (%1) has %3 units, and the data have %2 features.</source>
        <translation>La couche d’entrée (%1) a %3 entrées, et les données ont %2 caractéristiques.</translation>
    </message>
    <message>
        <source>The layers are out of order: at %1, expected %2, received %3.</source>
        <translation>Les couches ne sont pas dans l’ordre&#xa0;: à %1, attendu %2, reçu %3.</translation>
    </message>
    <message>
        <source>Training stopped at step %2: the loss is no longer a finite number, first at %1. A lower learning rate usually helps.</source>
        <translation>Entraînement arrêté au pas %2&#xa0;: la perte n’est plus un nombre fini, d’abord à&#xa0;: %1. Un taux d’apprentissage plus petit aide presque toujours.</translation>
    </message>
    <message>
        <source>Training stopped at step %2: a gradient is no longer a finite number, first at %1. A lower learning rate or gradient clipping usually helps.</source>
        <translation>Entraînement arrêté au pas %2&#xa0;: un gradient n’est plus un nombre fini, d’abord à&#xa0;: %1. Un taux d’apprentissage plus petit ou l’écrêtage du gradient aident presque toujours.</translation>
    </message>
    <message>
        <source>Training stopped at step %2: a weight is no longer a finite number, first at %1. A lower learning rate usually helps.</source>
        <translation>Entraînement arrêté au pas %2&#xa0;: un poids n’est plus un nombre fini, d’abord à&#xa0;: %1. Un taux d’apprentissage plus petit aide presque toujours.</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>Healthy</source>
        <translation>Sain</translation>
    </message>
    <message>
        <source>The loss falls, or is low already. Nothing that usually hinders training shows.</source>
        <translation>La perte baisse, ou est déjà basse. Rien de ce qui gêne d’ordinaire l’entraînement ne se montre.</translation>
    </message>
    <message>
        <source>Learning rate too low</source>
        <translation>Taux d’apprentissage trop bas</translation>
    </message>
    <message>
        <source>The gradient says where to go, but every step is tiny. The loss would get down, only very late.</source>
        <translation>Le gradient dit où aller, mais chaque pas est minuscule. La perte baisserait, mais très tard.</translation>
    </message>
    <message>
        <source>Learning rate too high</source>
        <translation>Taux d’apprentissage trop haut</translation>
    </message>
    <message>
        <source>Every step leaps over the valley that the gradient points into. The loss jumps, or ends higher than it began.</source>
        <translation>Chaque pas saute par-dessus la vallée que montre le gradient. La perte bondit, ou finit plus haut qu’elle n’a commencé.</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>Divergence</translation>
    </message>
    <message>
        <source>Steps that are too long made the weights grow at every step, until a number was too large to be written. The last finite weights are kept.</source>
        <translation>Des pas trop longs ont fait grandir les poids à chaque fois, jusqu’à un nombre trop grand pour être écrit. Les derniers poids finis sont gardés.</translation>
    </message>
    <message>
        <source>Vanishing gradients</source>
        <translation>Gradient évanescent</translation>
    </message>
    <message>
        <source>On its way back, the gradient is multiplied by a slope and a weight at every layer; factors below 1 multiply up to nearly 0. The first layers hardly learn.</source>
        <translation>En revenant, le gradient est multiplié à chaque couche par une pente et un poids&#xa0;; des facteurs plus petits que 1 donnent ensemble presque 0. Les premières couches n’apprennent presque pas.</translation>
    </message>
    <message>
        <source>Exploding gradients</source>
        <translation>Gradient explosif</translation>
    </message>
    <message>
        <source>On its way back, the gradient is multiplied by a slope and a weight at every layer; factors above 1 multiply up. One step can throw the weights far away.</source>
        <translation>En revenant, le gradient est multiplié à chaque couche par une pente et un poids&#xa0;; des facteurs plus grands que 1 s’accumulent. Un seul pas peut jeter les poids au loin.</translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation>Neurones morts</translation>
    </message>
    <message>
        <source>These units give 0 for every training example, where the activation is flat. No gradient reaches their weights, so they stay dead.</source>
        <translation>Ces neurones donnent 0 pour chaque exemple d’entraînement, là où l’activation est plate. Aucun gradient n’atteint leurs poids&#xa0;: ils restent morts.</translation>
    </message>
    <message>
        <source>Saturated units</source>
        <translation>Neurones saturés</translation>
    </message>
    <message>
        <source>The weighted sums are so large that the activation is on its flat ends. Its slope there is nearly 0, and so is the gradient.</source>
        <translation>Les sommes pondérées sont si grandes que l’activation est sur ses bouts plats. Sa pente y est presque 0, et le gradient aussi.</translation>
    </message>
    <message>
        <source>Underfitting</source>
        <translation>Sous-apprentissage</translation>
    </message>
    <message>
        <source>The loss is high even on the training data, and no longer falls. The network is too simple for them, or its features say too little.</source>
        <translation>La perte est haute même sur les données d’entraînement, et ne baisse plus. Le réseau est trop simple pour elles, ou ses variables en disent trop peu.</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>Surapprentissage</translation>
    </message>
    <message>
        <source>The network learns the training examples by heart, noise and all. On examples it has not seen it gets worse, or never was good.</source>
        <translation>Le réseau apprend les exemples par cœur, bruit compris. Sur des exemples qu’il n’a pas vus, il empire, ou n’a jamais été bon.</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>Plateau</translation>
    </message>
    <message>
        <source>The network gives nearly the same answer to every example, and the loss is flat around here. It may still find the way down, or stay.</source>
        <translation>Le réseau donne presque la même réponse à chaque exemple, et la perte est plate par ici. Il trouvera peut-être la descente, ou restera.</translation>
    </message>
    <message>
        <source>Badly scaled inputs</source>
        <translation>Entrées mal mises à l’échelle</translation>
    </message>
    <message>
        <source>Features of very different size pull the weights at very different speed. No learning rate suits them all.</source>
        <translation>Des variables de tailles très différentes tirent les poids à des vitesses très différentes. Aucun taux d’apprentissage ne convient à toutes.</translation>
    </message>
    <message>
        <source>Class imbalance</source>
        <translation>Classes déséquilibrées</translation>
    </message>
    <message>
        <source>One class is far more frequent than another. Always answering the frequent one is nearly right, so accuracy says little.</source>
        <translation>Une classe est bien plus fréquente qu’une autre. Toujours répondre la fréquente est presque juste&#xa0;: l’exactitude dit alors peu.</translation>
    </message>
    <message>
        <source>Symmetric weights</source>
        <translation>Poids symétriques</translation>
    </message>
    <message>
        <source>All units of the layer have the same weights, so they get the same gradient and stay copies of one unit. Initial weights must be drawn at random.</source>
        <translation>Tous les neurones de la couche ont les mêmes poids&#xa0;: ils reçoivent le même gradient et restent des copies d’un seul. Les poids initiaux doivent être tirés au hasard.</translation>
    </message>
    <message>
        <source>(limit: %1)</source>
        <translation>(limite&#xa0;: %1)</translation>
    </message>
    <message>
        <source>In step %1</source>
        <translation>Au pas %1</translation>
    </message>
    <message>
        <source>In: %1</source>
        <translation>Dans&#xa0;: %1</translation>
    </message>
    <message>
        <source>Gradient, first layer ÷ last: %1</source>
        <translation>Gradient, première couche ÷ dernière&#xa0;: %1</translation>
    </message>
    <message>
        <source>Length of its gradient: %1</source>
        <translation>Longueur de son gradient&#xa0;: %1</translation>
    </message>
    <message>
        <source>A step changes the weights by a share of %1</source>
        <translation>Un pas change les poids d’une part de %1</translation>
    </message>
    <message>
        <source>%1 of the units are dead</source>
        <translation>%1 des neurones sont morts</translation>
    </message>
    <message>
        <source>%1 of units × examples are on a flat end</source>
        <translation>%1 des neurones × exemples sont sur un bout plat</translation>
    </message>
    <message>
        <source>Slope, relative to the loss: %1</source>
        <translation>Pente, relative à la perte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Training loss: %1</source>
        <translation>Perte d’entraînement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Loss of the best constant answer: %1</source>
        <translation>Perte de la meilleure réponse constante&#xa0;: %1</translation>
    </message>
    <message>
        <source>Training loss: %1 of a constant answer&apos;s</source>
        <translation>Perte d’entraînement&#xa0;: %1 de celle d’une réponse constante</translation>
    </message>
    <message>
        <source>Lowest loss on unseen data: %1</source>
        <translation>Plus basse perte sur des données non vues&#xa0;: %1</translation>
    </message>
    <message>
        <source>Loss on unseen data: %1</source>
        <translation>Perte sur des données non vues&#xa0;: %1</translation>
    </message>
    <message>
        <source>… at epoch %1</source>
        <translation>… à l’époque %1</translation>
    </message>
    <message>
        <source>Gap to unseen data: %1 of a constant answer&apos;s loss</source>
        <translation>Écart aux données non vues&#xa0;: %1 de la perte d’une réponse constante</translation>
    </message>
    <message>
        <source>The training loss fell by %1</source>
        <translation>La perte d’entraînement a baissé de %1</translation>
    </message>
    <message>
        <source>… over the last %1 epochs</source>
        <translation>… sur les %1 dernières époques</translation>
    </message>
    <message>
        <source>The loss jumps by %1 from epoch to epoch</source>
        <translation>La perte saute de %1 d’une époque à l’autre</translation>
    </message>
    <message>
        <source>Size of the largest feature: %1</source>
        <translation>Taille de la plus grande variable&#xa0;: %1</translation>
    </message>
    <message>
        <source>Largest to smallest spread of the features: %1</source>
        <translation>Plus grande étendue des variables ÷ plus petite&#xa0;: %1</translation>
    </message>
    <message>
        <source>Most frequent to rarest class: %1</source>
        <translation>Classe la plus fréquente ÷ la plus rare&#xa0;: %1</translation>
    </message>
    <message>
        <source>Difference between its units&apos; weights: %1</source>
        <translation>Différence entre les poids de ses neurones&#xa0;: %1</translation>
    </message>
    <message>
        <source>Vanishing: gradient of the first layer ÷ last, below</source>
        <translation>Évanescent&#xa0;: gradient de la première couche ÷ dernière, sous</translation>
    </message>
    <message>
        <source>Exploding: gradient ÷ weights, above</source>
        <translation>Explosif&#xa0;: gradient ÷ poids, au-dessus de</translation>
    </message>
    <message>
        <source>Dead units: share of a layer&apos;s units, from</source>
        <translation>Neurones morts&#xa0;: part des neurones d’une couche, dès</translation>
    </message>
    <message>
        <source>Saturated: share of units × examples, from</source>
        <translation>Saturés&#xa0;: part des neurones × exemples, dès</translation>
    </message>
    <message>
        <source>Learned: training loss ÷ a constant answer&apos;s, below</source>
        <translation>Appris&#xa0;: perte d’entraînement ÷ celle d’une réponse constante, sous</translation>
    </message>
    <message>
        <source>Underfitting: training loss ÷ a constant answer&apos;s, above</source>
        <translation>Sous-apprentissage&#xa0;: perte d’entraînement ÷ celle d’une réponse constante, au-dessus de</translation>
    </message>
    <message>
        <source>Plateau: training loss ÷ a constant answer&apos;s, above</source>
        <translation>Plateau&#xa0;: perte d’entraînement ÷ celle d’une réponse constante, au-dessus de</translation>
    </message>
    <message>
        <source>Overfitting: gap ÷ a constant answer&apos;s loss, above</source>
        <translation>Surapprentissage&#xa0;: écart ÷ perte d’une réponse constante, au-dessus de</translation>
    </message>
    <message>
        <source>Overfitting: loss on unseen data ÷ its lowest, above</source>
        <translation>Surapprentissage&#xa0;: perte sur données non vues ÷ sa plus basse, au-dessus de</translation>
    </message>
    <message>
        <source>Rate too low: step ÷ weights, below</source>
        <translation>Taux trop bas&#xa0;: pas ÷ poids, sous</translation>
    </message>
    <message>
        <source>Rate too low: slope relative to the loss, above</source>
        <translation>Taux trop bas&#xa0;: pente relative à la perte, au-dessus de</translation>
    </message>
    <message>
        <source>At rest: fall of the loss in the window, below</source>
        <translation>Au repos&#xa0;: baisse de la perte dans la fenêtre, sous</translation>
    </message>
    <message>
        <source>Window: epochs, at least</source>
        <translation>Fenêtre&#xa0;: époques, au moins</translation>
    </message>
    <message>
        <source>Rate too high: jumps of the loss, above</source>
        <translation>Taux trop haut&#xa0;: sauts de la perte, au-dessus de</translation>
    </message>
    <message>
        <source>Rate too high: training loss ÷ its start, above</source>
        <translation>Taux trop haut&#xa0;: perte d’entraînement ÷ son début, au-dessus de</translation>
    </message>
    <message>
        <source>Inputs: size of the largest feature, above</source>
        <translation>Entrées&#xa0;: taille de la plus grande variable, au-dessus de</translation>
    </message>
    <message>
        <source>Inputs: largest ÷ smallest spread, above</source>
        <translation>Entrées&#xa0;: plus grande étendue ÷ plus petite, au-dessus de</translation>
    </message>
    <message>
        <source>Classes: most frequent ÷ rarest, above</source>
        <translation>Classes&#xa0;: la plus fréquente ÷ la plus rare, au-dessus de</translation>
    </message>
    <message>
        <source>Symmetric: difference between units, below</source>
        <translation>Symétrie&#xa0;: différence entre neurones, sous</translation>
    </message>
    <message>
        <source>The training loss rose by %1</source>
        <translation>La perte d’entraînement a monté de %1</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>%1 layers</source>
        <translation>%1 couches</translation>
    </message>
    <message>
        <source>Rate %1</source>
        <translation>Taux %1</translation>
    </message>
    <message>
        <source>Momentum %1</source>
        <translation>Inertie %1</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>Entrée %1</translation>
    </message>
    <message>
        <source>Unit %1</source>
        <translation>Neurone %1</translation>
    </message>
    <message>
        <source>1 parameter</source>
        <translation>1 paramètre</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 paramètres</translation>
    </message>
    <message>
        <source>1 operation per example</source>
        <translation>1 opération pour un exemple</translation>
    </message>
    <message>
        <source>%1 operations per example</source>
        <translation>%1 opérations pour un exemple</translation>
    </message>
</context>
<context>
    <name>LayerSection</name>
    <message>
        <source>Units</source>
        <translation>Neurones</translation>
    </message>
    <message>
        <source>Neurons of this layer: more of them can bend the boundary in more places.</source>
        <translation>Neurones de cette couche&#xa0;: plus ils sont nombreux, plus la frontière peut faire de plis.</translation>
    </message>
    <message>
        <source>number of units</source>
        <translation>nombre de neurones</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>What each neuron makes of its weighted sum; without a bend in it, more layers would add nothing.</source>
        <translation>Ce que chaque neurone fait de sa somme pondérée&#x202f;; si cette fonction d’activation était une droite, d’autres couches n’apporteraient rien.</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>Whether each unit adds a number of its own to its weighted sum. Without it the sum is 0 where all inputs are 0.</source>
        <translation>Si chaque neurone ajoute un nombre à lui à sa somme pondérée. Sans biais, la somme vaut 0 là où toutes les entrées valent 0.</translation>
    </message>
    <message>
        <source>bias on</source>
        <translation>biais activé</translation>
    </message>
    <message>
        <source>bias off</source>
        <translation>biais désactivé</translation>
    </message>
    <message>
        <source>Softmax of a single unit is always 1.</source>
        <translation>Softmax d’un seul neurone vaut toujours 1.</translation>
    </message>
    <message>
        <source>The slope f′(z) multiplies the gradient.</source>
        <translation>La pente f′(z) multiplie le gradient.</translation>
    </message>
    <message>
        <source>z from %1 to %2 · nearly flat for %3</source>
        <translation>z de %1 à %2 · presque plat pour %3</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>Poids initiaux</translation>
    </message>
    <message>
        <source>How the weights are drawn: Glorot suits tanh and sigmoid, He suits ReLU; zeros make all neurons alike.</source>
        <translation>Comment les poids sont tirés&#xa0;: Glorot convient à tanh et à la sigmoïde, He à ReLU&#x202f;; avec des zéros, tous les neurones se ressemblent.</translation>
    </message>
    <message>
        <source>initial weights</source>
        <translation>poids initiaux</translation>
    </message>
    <message>
        <source>Initial bias</source>
        <translation>Biais initial</translation>
    </message>
    <message>
        <source>Every bias of this layer as training begins.</source>
        <translation>Chaque biais de cette couche au début de l’entraînement.</translation>
    </message>
    <message>
        <source>initial bias</source>
        <translation>biais initial</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>The constant itself, the bound of the uniform, the deviation of the normal, the gain of the orthogonal one.</source>
        <translation>La constante elle-même, la borne de l’uniforme, l’écart-type de la normale, le gain de l’orthogonale.</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>échelle</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>As set for training</source>
        <translation>Celle de l’entraînement</translation>
    </message>
    <message>
        <source>This layer&apos;s own</source>
        <translation>Propre à la couche</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>Régularisation</translation>
    </message>
    <message>
        <source>What keeps the weights small: the same for all layers, or other numbers here.</source>
        <translation>Ce qui garde les poids petits&#xa0;: comme dans toutes les couches, ou d’autres nombres ici.</translation>
    </message>
    <message>
        <source>regularisation</source>
        <translation>régularisation</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>Penalises the sum of all weights&apos; sizes: useless weights become exactly zero.</source>
        <translation>Pénalise la somme des valeurs absolues des poids&#xa0;: les poids inutiles deviennent exactement nuls.</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>Penalises the sum of all squared weights: large weights shrink most.</source>
        <translation>Pénalise la somme des carrés des poids&#xa0;: les grands poids rétrécissent le plus.</translation>
    </message>
    <message>
        <source>Max-norm</source>
        <translation>Norme maximale</translation>
    </message>
    <message>
        <source>The greatest length of the weights that enter one neuron; 0 sets no bound.</source>
        <translation>La plus grande longueur des poids qui entrent dans un neurone&#x202f;; 0 ne fixe aucune borne.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>The input layer computes nothing. Its features are chosen in the Data panel.</source>
        <translation>La couche d’entrée ne calcule rien. Ses entrées se choisissent dans le panneau Données.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 et %2 de plus</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>The share of neurons that are silenced at random in each training step, so that none is relied upon alone.</source>
        <translation>La part des neurones réduits au silence, au hasard, à chaque pas d’entraînement, pour ne dépendre d’aucun en particulier.</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>taux</translation>
    </message>
    <message>
        <source>Silences neurons at random while training: a remedy against overfitting.</source>
        <translation>Réduit des neurones au silence, au hasard, pendant l’entraînement&#xa0;: un remède au surapprentissage.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Inertie</translation>
    </message>
    <message>
        <source>The share of each new batch in the running mean and variance that are used after training.</source>
        <translation>La part de chaque nouveau lot dans la moyenne et la variance glissantes qui servent après l’entraînement.</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>inertie</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Added to the variance, so that nothing is divided by zero.</source>
        <translation>Ajouté à la variance, pour ne jamais diviser par zéro.</translation>
    </message>
    <message>
        <source>epsilon</source>
        <translation>epsilon</translation>
    </message>
    <message>
        <source>Brings every neuron to mean 0 and deviation 1 over each batch: keeps gradients alive in deep networks.</source>
        <translation>Ramène chaque neurone à la moyenne 0 et à l’écart-type 1 sur chaque lot&#xa0;: garde les gradients en vie dans les réseaux profonds.</translation>
    </message>
</context>
<context>
    <name>MathElision</name>
    <message numerus="yes">
        <source>… %n more …</source>
        <extracomment>In a long sum, in place of those of its terms that there is no room for.</extracomment>
        <translation>
            <numerusform>… %n autre …</numerusform>
            <numerusform>… %n autres …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkCanvas</name>
    <message>
        <source>not a finite number</source>
        <translation>pas un nombre fini</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>Entrée %1</translation>
    </message>
    <message>
        <source>Layer %1, unit %2</source>
        <translation>Couche %1, neurone %2</translation>
    </message>
    <message>
        <source>Output: %1</source>
        <translation>Sortie&#xa0;: %1</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation>Sortie %1</translation>
    </message>
    <message>
        <source>Picture → %1</source>
        <translation>Image → %1</translation>
    </message>
    <message>
        <source>One weight a pixel</source>
        <translation>Un poids par pixel</translation>
    </message>
    <message>
        <source>drawn in the unit</source>
        <translation>dessiné dans le neurone</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Hidden layer %1</source>
        <translation>Couche cachée %1</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Couche %1</translation>
    </message>
    <message>
        <source>1 feature</source>
        <translation>1 entrée</translation>
    </message>
    <message>
        <source>%1 features</source>
        <translation>%1 entrées</translation>
    </message>
    <message>
        <source>1 unit</source>
        <translation>1 neurone</translation>
    </message>
    <message>
        <source>%1 units</source>
        <translation>%1 neurones</translation>
    </message>
    <message>
        <source>No hidden layer</source>
        <translation>Aucune couche cachée</translation>
    </message>
    <message>
        <source>1 hidden layer</source>
        <translation>1 couche cachée</translation>
    </message>
    <message>
        <source>%1 hidden layers</source>
        <translation>%1 couches cachées</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 paramètres</translation>
    </message>
    <message>
        <source>hidden layer</source>
        <translation>couche cachée</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>Network: %1</source>
        <translation>Réseau&#xa0;: %1</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>Bias gradient</source>
        <translation>Gradient du biais</translation>
    </message>
    <message>
        <source>Value for example %1</source>
        <translation>Valeur pour l’exemple %1</translation>
    </message>
    <message>
        <source>Activation for example %1</source>
        <translation>Activation pour l’exemple %1</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dernier changement</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Mort</translation>
    </message>
    <message>
        <source>slope 0 for every training example</source>
        <translation>pente 0 pour chaque exemple d’entraînement</translation>
    </message>
    <message>
        <source>Saturated</source>
        <translation>Saturé</translation>
    </message>
    <message>
        <source>on a flat end for nearly every example</source>
        <translation>sur un bout plat pour presque chaque exemple</translation>
    </message>
</context>
<context>
    <name>NetworkEdits</name>
    <message>
        <source>reset</source>
        <translation>réinitialisation</translation>
    </message>
    <message>
        <source>new weights</source>
        <translation>nouveaux poids</translation>
    </message>
    <message>
        <source>remove layer</source>
        <translation>retrait de couche</translation>
    </message>
    <message>
        <source>number of units</source>
        <translation>nombre de neurones</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>activation</translation>
    </message>
    <message>
        <source>add dropout</source>
        <translation>ajout de dropout</translation>
    </message>
    <message>
        <source>add batch normalisation</source>
        <translation>ajout d’une normalisation par lot</translation>
    </message>
    <message>
        <source>add dense layer</source>
        <translation>ajout d’une couche dense</translation>
    </message>
    <message>
        <source>input of the data&apos;s own features</source>
        <translation>entrées d’origine des données</translation>
    </message>
    <message>
        <source>output that suits the data</source>
        <translation>sortie adaptée aux données</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>collage</translation>
    </message>
    <message>
        <source>remove layers</source>
        <translation>retrait de couches</translation>
    </message>
    <message>
        <source>move layers</source>
        <translation>déplacement de couches</translation>
    </message>
    <message>
        <source>move layer</source>
        <translation>déplacement de couche</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copie</translation>
    </message>
    <message>
        <source>remove neuron</source>
        <translation>retrait d’un neurone</translation>
    </message>
    <message>
        <source>freeze</source>
        <translation>gel</translation>
    </message>
    <message>
        <source>let learn</source>
        <translation>dégel</translation>
    </message>
    <message>
        <source>weight from %1 to %2 in layer %3</source>
        <translation>poids de %1 à %2, couche %3</translation>
    </message>
    <message>
        <source>bias of neuron %1 in layer %2</source>
        <translation>biais du neurone %1, couche %2</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>A number is needed here.</source>
        <translation>Il faut un nombre ici.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre.</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Neurarium projects</source>
        <translation>Projets Neurarium</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Enregistrer le projet</translation>
    </message>
    <message>
        <source>Open table</source>
        <translation>Ouvrir un tableau</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Save the changes to “%1” first?</source>
        <translation>Enregistrer d’abord les modifications de «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Without saving, they are lost.</source>
        <translation>Sans enregistrement, elles seront perdues.</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Save code</source>
        <translation>Enregistrer le code</translation>
    </message>
    <message>
        <source>Python programs</source>
        <translation>Programmes Python</translation>
    </message>
    <message>
        <source>Export worksheet</source>
        <translation>Exporter la fiche</translation>
    </message>
    <message>
        <source>Web pages and PDF</source>
        <translation>Pages web et PDF</translation>
    </message>
</context>
<context>
    <name>RemedyText</name>
    <message>
        <source>Lower learning rate</source>
        <translation>Baisser le taux d’apprentissage</translation>
    </message>
    <message>
        <source>Higher learning rate</source>
        <translation>Augmenter le taux d’apprentissage</translation>
    </message>
    <message>
        <source>Fewer units</source>
        <translation>Moins de neurones</translation>
    </message>
    <message>
        <source>More units</source>
        <translation>Plus de neurones</translation>
    </message>
    <message>
        <source>Twice the units in every hidden layer, at least eight.</source>
        <translation>Deux fois plus de neurones dans chaque couche cachée, huit au moins.</translation>
    </message>
    <message>
        <source>Fewer layers</source>
        <translation>Moins de couches</translation>
    </message>
    <message>
        <source>Only the first two hidden layers stay.</source>
        <translation>Seules les deux premières couches cachées restent.</translation>
    </message>
    <message>
        <source>More data</source>
        <translation>Plus de données</translation>
    </message>
    <message>
        <source>Ten times as many points are generated.</source>
        <translation>Dix fois plus de points sont engendrés.</translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation>Pénalité L1</translation>
    </message>
    <message>
        <source>The sum of the weights&apos; sizes is added to the loss: many become 0.</source>
        <translation>La somme des tailles des poids s’ajoute à la perte&#xa0;: beaucoup deviennent 0.</translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation>Pénalité L2</translation>
    </message>
    <message>
        <source>The sum of the weights&apos; squares is added to the loss: they stay small.</source>
        <translation>La somme des carrés des poids s’ajoute à la perte&#xa0;: ils restent petits.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Some units of every hidden layer, drawn anew each step, are silent while training.</source>
        <translation>Des neurones de chaque couche cachée, tirés à nouveau à chaque pas, se taisent pendant l’entraînement.</translation>
    </message>
    <message>
        <source>Batch normalisation</source>
        <translation>Normalisation par lot</translation>
    </message>
    <message>
        <source>What every hidden layer gives out is normalised over the batch.</source>
        <translation>Ce que donne chaque couche cachée est normalisé sur le lot.</translation>
    </message>
    <message>
        <source>Fitting initial weights</source>
        <translation>Poids initiaux adaptés</translation>
    </message>
    <message>
        <source>He&apos;s initial weights for ReLU and its like, Glorot&apos;s for the others.</source>
        <translation>Les poids initiaux de He pour ReLU et ses semblables, ceux de Glorot pour les autres.</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>ReLU with He&apos;s initial weights in every hidden layer.</source>
        <translation>ReLU avec les poids initiaux de He dans chaque couche cachée.</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Leaky ReLU with He&apos;s initial weights in every hidden layer: its slope is never 0.</source>
        <translation>Leaky ReLU avec les poids initiaux de He dans chaque couche cachée&#xa0;: sa pente n’est jamais 0.</translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation>Standardiser</translation>
    </message>
    <message>
        <source>Every feature gets mean 0 and deviation 1.</source>
        <translation>Chaque variable reçoit la moyenne 0 et l’écart-type 1.</translation>
    </message>
    <message>
        <source>Clip the gradient</source>
        <translation>Écrêter le gradient</translation>
    </message>
    <message>
        <source>A gradient longer than 1 is shortened to 1.</source>
        <translation>Un gradient plus long que 1 est raccourci à 1.</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Every number gets a step size of its own, from the history of its gradient.</source>
        <translation>Chaque nombre reçoit un pas à lui, d’après l’histoire de son gradient.</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Arrêt précoce</translation>
    </message>
    <message>
        <source>Training stops when the validation loss no longer falls; the best epoch can be restored.</source>
        <translation>L’entraînement s’arrête quand la perte de validation ne baisse plus&#xa0;; la meilleure époque peut être reprise.</translation>
    </message>
    <message>
        <source>A tenth of the learning rate, 0.03 at most.</source>
        <translation>Un dixième du taux d’apprentissage, 0,03 au plus.</translation>
    </message>
    <message>
        <source>A hundred times the learning rate.</source>
        <translation>Cent fois le taux d’apprentissage.</translation>
    </message>
    <message>
        <source>A sixteenth of the units in every hidden layer.</source>
        <translation>Un seizième des neurones dans chaque couche cachée.</translation>
    </message>
    <message>
        <source>Balance the classes</source>
        <translation>Équilibrer les classes</translation>
    </message>
    <message>
        <source>Training examples of rarer classes are repeated until every class has as many.</source>
        <translation>Les exemples d’entraînement des classes rares sont répétés jusqu’à ce que chaque classe en ait autant.</translation>
    </message>
</context>
<context>
    <name>SplitText</name>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
</context>
<context>
    <name>TransferText</name>
    <message>
        <source>%1 of %2 numbers in “%3”</source>
        <translation>%1 des %2 nombres de «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>What was trained goes on. Drawn anew: %1.</source>
        <translation>Ce qui a été appris est conservé. Tirés à nouveau&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>UnitReason</name>
    <message>
        <source>over the training data</source>
        <translation>sur les données d’entraînement</translation>
    </message>
    <message>
        <source>for the first training example</source>
        <translation>pour le premier exemple d’entraînement</translation>
    </message>
    <message>
        <source>over the first %1 training examples</source>
        <translation>sur les %1 premiers exemples d’entraînement</translation>
    </message>
    <message>
        <source>On a flat end for %1 of the examples: z from %2 to %3 %4</source>
        <translation>Sur un bout plat pour %1 des exemples&#xa0;: z de %2 à %3 %4</translation>
    </message>
    <message>
        <source>z is never above 0: from %1 to %2 %3</source>
        <translation>z n’est jamais au-dessus de 0&#xa0;: de %1 à %2 %3</translation>
    </message>
    <message>
        <source>z from %1 to %2 %3</source>
        <translation>z de %1 à %2 %3</translation>
    </message>
    <message>
        <source>Bias: %1</source>
        <translation>Biais&#xa0;: %1</translation>
    </message>
    <message>
        <source>Largest weights: %1</source>
        <translation>Plus grands poids&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ValueText</name>
    <message>
        <source>%1&#xa0;%</source>
        <extracomment>A percentage, such as 96.7 %. The space in front of the sign is a no-break space.</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>VariantText</name>
    <message>
        <source>Units: %1</source>
        <translation>Neurones&#xa0;: %1</translation>
    </message>
    <message>
        <source>Range test</source>
        <translation>Test de plage</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Tel quel</translation>
    </message>
    <message>
        <source>Diverged after epoch %1.</source>
        <translation>Divergence après l’époque %1.</translation>
    </message>
    <message>
        <source>Cancelled after epoch %1.</source>
        <translation>Annulé après l’époque %1.</translation>
    </message>
    <message>
        <source>Stopped early at epoch %1; the figures are those of epoch %2, the best.</source>
        <translation>Arrêt précoce à l’époque %1&#xa0;; les nombres sont ceux de l’époque %2, la meilleure.</translation>
    </message>
</context>
<context>
    <name>WhatIfText</name>
    <message>
        <source>Frozen: it is not learned, so its gradient counts as 0.</source>
        <translation>Gelé&#xa0;: il n’est pas appris, son gradient compte donc pour 0.</translation>
    </message>
    <message>
        <source>The loss is not a number nearby.</source>
        <translation>La perte n’est pas un nombre près d’ici.</translation>
    </message>
    <message>
        <source>A kink: the slope is %1 on its left and %2 on its right.</source>
        <translation>Un point anguleux&#xa0;: la pente est %1 à gauche et %2 à droite.</translation>
    </message>
    <message>
        <source>They agree within rounding (±%1).</source>
        <extracomment>%1: a small number</extracomment>
        <translation>Ils s’accordent à l’arrondi près (±%1).</translation>
    </message>
    <message>
        <source>They differ by %1.</source>
        <translation>Ils diffèrent de %1.</translation>
    </message>
    <message>
        <source>They agree to %1.</source>
        <translation>Ils s’accordent à %1 près.</translation>
    </message>
    <message>
        <source>%1, target %2</source>
        <translation>%1, cible %2</translation>
    </message>
    <message>
        <source>%1 = %2, target %3</source>
        <translation>%1 = %2, cible %3</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open &amp;table (CSV)…</source>
        <translation>Ouvrir un &amp;tableau (CSV)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Play	Space</source>
        <translation>&amp;Lancer	Espace</translation>
    </message>
    <message>
        <source>Train one &amp;batch</source>
        <translation>Entraîner sur un l&amp;ot</translation>
    </message>
    <message>
        <source>Train one &amp;epoch</source>
        <translation>Entraîner une épo&amp;que</translation>
    </message>
    <message>
        <source>&amp;Reset to the same initial weights</source>
        <translation>&amp;Réinitialiser aux mêmes poids initiaux</translation>
    </message>
    <message>
        <source>Draw &amp;new initial weights</source>
        <translation>Tirer de &amp;nouveaux poids initiaux</translation>
    </message>
    <message>
        <source>&amp;System&apos;s language</source>
        <translation>Langue du &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>Reset the &amp;arrangement</source>
        <translation>Rétablir la &amp;disposition</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Pl&amp;ein écran</translation>
    </message>
    <message>
        <source>&amp;About Neurarium</source>
        <translation>À &amp;propos de Neurarium</translation>
    </message>
    <message>
        <source>&amp;Pause	Space</source>
        <translation>&amp;Pause	Espace</translation>
    </message>
    <message>
        <source>Tem&amp;plates…</source>
        <translation>&amp;Modèles…</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>Exporter l’&amp;image…</translation>
    </message>
    <message>
        <source>Export picture with &amp;values…</source>
        <translation>Exporter l’image avec les &amp;valeurs…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>Im&amp;primer…</translation>
    </message>
    <message>
        <source>Cu&amp;t layers</source>
        <translation>Cou&amp;per les couches</translation>
    </message>
    <message>
        <source>&amp;Copy layers</source>
        <translation>&amp;Copier les couches</translation>
    </message>
    <message>
        <source>&amp;Paste layers</source>
        <translation>C&amp;oller les couches</translation>
    </message>
    <message>
        <source>&amp;Duplicate layers</source>
        <translation>&amp;Dupliquer les couches</translation>
    </message>
    <message>
        <source>&amp;Remove	Del</source>
        <translation>Re&amp;tirer	Suppr</translation>
    </message>
    <message>
        <source>Select &amp;all layers</source>
        <translation>Tout &amp;sélectionner</translation>
    </message>
    <message>
        <source>Move towards the &amp;input	Alt+Left</source>
        <translation>Déplacer vers l’&amp;entrée	Alt+Gauche</translation>
    </message>
    <message>
        <source>Move towards the &amp;output	Alt+Right</source>
        <translation>Déplacer vers la sort&amp;ie	Alt+Droite</translation>
    </message>
    <message>
        <source>&amp;Build</source>
        <translation>&amp;Construire</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>E&amp;ntraîner</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom &amp;avant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>&amp;Fit the whole network</source>
        <translation>&amp;Voir tout le réseau</translation>
    </message>
    <message>
        <source>Export &amp;worksheet of the step…</source>
        <translation>Exporter la &amp;fiche du pas…</translation>
    </message>
    <message>
        <source>Export e&amp;xercise of the step…</source>
        <translation>Exporter l’e&amp;xercice du pas…</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Pas à pas</translation>
    </message>
    <message>
        <source>&amp;Doctor</source>
        <translation>&amp;Docteur</translation>
    </message>
    <message>
        <source>Show &amp;weights</source>
        <translation>Montrer les &amp;poids</translation>
    </message>
    <message>
        <source>Show &amp;activations of the example</source>
        <translation>Montrer les &amp;activations de l’exemple</translation>
    </message>
    <message>
        <source>Show &amp;gradients</source>
        <translation>Montrer les &amp;gradients</translation>
    </message>
    <message>
        <source>Show the last &amp;change</source>
        <translation>Montrer le dernier &amp;changement</translation>
    </message>
    <message>
        <source>What the Doctor &amp;finds</source>
        <translation>Ce que &amp;trouve le Docteur</translation>
    </message>
</context>
<context>
    <name>Worksheet</name>
    <message numerus="yes">
        <source>… and %n more number(s) of this step.</source>
        <translation>
            <numerusform>… et %n autre nombre de cette étape.</numerusform>
            <numerusform>… et %n autres nombres de cette étape.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compute every number that is left blank.</source>
        <translation>Calculer chaque nombre laissé en blanc.</translation>
    </message>
    <message>
        <source>One training step, number by number.</source>
        <translation>Un pas d’entraînement, nombre par nombre.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
</context>
<context>
    <name>neurarium::ActivationChip</name>
    <message>
        <source>Activation: %1</source>
        <translation>Activation&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>neurarium::ActivationPanel</name>
    <message>
        <source>Saturated: %1 of units × examples · Dead: %2 of %3 units</source>
        <translation>Saturés&#xa0;: %1 des neurones × exemples · Morts&#xa0;: %2 neurones sur %3</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Weighted sums z of the layer&apos;s units</source>
        <translation>Sommes pondérées z des neurones de la couche</translation>
    </message>
    <message>
        <source>Activations a of the layer&apos;s units</source>
        <translation>Activations a des neurones de la couche</translation>
    </message>
</context>
<context>
    <name>neurarium::ActivationPlot</name>
    <message>
        <source>Curve of the activation %1</source>
        <translation>Courbe de l’activation %1</translation>
    </message>
    <message>
        <source>f(z) is what a unit makes of its weighted sum z; f′(z) is its slope, which gradients are multiplied by. The bars show where the layer&apos;s z lie now, the dots each unit&apos;s mean.</source>
        <translation>f(z) est ce qu’un neurone fait de sa somme pondérée z&#x202f;; f′(z) est sa pente, par laquelle les gradients sont multipliés. Les barres montrent où sont les z de la couche en ce moment, les points la moyenne de chaque neurone.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>mean of a unit</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>example</source>
        <translation>exemple</translation>
    </message>
</context>
<context>
    <name>neurarium::ActivationRidges</name>
    <message>
        <source>Weighted sums z over the epochs</source>
        <translation>Sommes pondérées z au fil des époques</translation>
    </message>
    <message>
        <source>Activations a over the epochs</source>
        <translation>Activations a au fil des époques</translation>
    </message>
    <message>
        <source>Each ridge is a histogram of the layer&apos;s units × examples at one epoch, the newest in front</source>
        <translation>Chaque crête est un histogramme des neurones × exemples de la couche à une époque, la plus récente devant</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>epoch %1: not finite</source>
        <translation>époque %1&#xa0;: non fini</translation>
    </message>
    <message>
        <source>epoch %1, %2 from %3 to %4: %5</source>
        <translation>époque %1, %2 de %3 à %4&#xa0;: %5</translation>
    </message>
    <message>
        <source>Train the network to see what its units answer</source>
        <translation>Entraînez le réseau pour voir ce que ses neurones répondent</translation>
    </message>
</context>
<context>
    <name>neurarium::ActivityBar</name>
    <message>
        <source>Activities</source>
        <translation>Activités</translation>
    </message>
</context>
<context>
    <name>neurarium::CanvasDesign</name>
    <message>
        <source>Select a layer first, or drop the activation on one.</source>
        <translation>Sélectionnez d’abord une couche, ou déposez l’activation sur l’une d’elles.</translation>
    </message>
</context>
<context>
    <name>neurarium::CanvasNavigation</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>The whole network: click to go to another part of it.</source>
        <translation>Le réseau entier&#xa0;: cliquez pour aller à une autre de ses parties.</translation>
    </message>
</context>
<context>
    <name>neurarium::ClassesPage</name>
    <message>
        <source>%1 of %2 correct</source>
        <translation>%1 justes sur %2</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matrice de confusion</translation>
    </message>
    <message>
        <source>Only mistakes</source>
        <translation>Erreurs seules</translation>
    </message>
</context>
<context>
    <name>neurarium::CodePane</name>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy the whole program</source>
        <translation>Copier tout le programme</translation>
    </message>
    <message>
        <source>Save the program…</source>
        <translation>Enregistrer le programme…</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>The network in Keras</source>
        <translation>Le réseau en Keras</translation>
    </message>
    <message>
        <source>The network in PyTorch</source>
        <translation>Le réseau en PyTorch</translation>
    </message>
    <message>
        <source>Enter on a layer&apos;s line selects the layer.</source>
        <translation>Entrée, sur la ligne d’une couche, la sélectionne.</translation>
    </message>
</context>
<context>
    <name>neurarium::ComparedProject</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>A: this design</source>
        <translation>A&#xa0;: ce réseau</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B&#xa0;: %1</translation>
    </message>
    <message>
        <source>The designs are the same.</source>
        <translation>Les réseaux sont les mêmes.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>A project whose design is trained on the data of the one in the window</source>
        <translation>Un projet dont le réseau est entraîné sur les données de celui de la fenêtre</translation>
    </message>
    <message>
        <source>Which project to compare with?</source>
        <translation>Comparer avec quel projet&#xa0;?</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
</context>
<context>
    <name>neurarium::ConfusionMatrix</name>
    <message>
        <source>Predicted class</source>
        <translation>Classe prédite</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Classe réelle</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matrice de confusion</translation>
    </message>
</context>
<context>
    <name>neurarium::CurvePlot</name>
    <message>
        <source>The network&apos;s curve and the data</source>
        <translation>La courbe du réseau et les données</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Without noise</source>
        <translation>Sans bruit</translation>
    </message>
</context>
<context>
    <name>neurarium::DataChooser</name>
    <message>
        <source>CSV file…</source>
        <translation>Fichier CSV…</translation>
    </message>
    <message>
        <source>Open CSV file…</source>
        <translation>Ouvrir un fichier CSV…</translation>
    </message>
    <message>
        <source>Open a table of your own: a CSV file with one example a line.</source>
        <translation>Ouvrir votre propre tableau&#xa0;: un fichier CSV avec un exemple par ligne.</translation>
    </message>
    <message>
        <source>%1. Click to open another CSV file.</source>
        <translation>%1. Cliquez pour ouvrir un autre fichier CSV.</translation>
    </message>
</context>
<context>
    <name>neurarium::DataPanel</name>
    <message>
        <source>Target column</source>
        <translation>Colonne cible</translation>
    </message>
    <message>
        <source>The column that the network learns to predict; all others can be its inputs.</source>
        <translation>La colonne que le réseau apprend à prédire&#x202f;; toutes les autres peuvent être ses entrées.</translation>
    </message>
    <message>
        <source>Target numbers are classes</source>
        <translation>Les nombres sont des classes</translation>
    </message>
    <message>
        <source>Each different number of the target is a class of its own, instead of a quantity to predict.</source>
        <translation>Chaque nombre différent de la cible est une classe à part, au lieu d’une quantité à prédire.</translation>
    </message>
    <message>
        <source>target column</source>
        <translation>colonne cible</translation>
    </message>
    <message>
        <source>target as classes</source>
        <translation>cible en classes</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>How many examples there are before they are split.</source>
        <translation>Combien il y a d’exemples avant leur répartition.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>How many classes the network has to tell apart.</source>
        <translation>Combien de classes le réseau doit distinguer.</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>bruit</translation>
    </message>
    <message>
        <source>number of points</source>
        <translation>nombre de points</translation>
    </message>
    <message>
        <source>number of classes</source>
        <translation>nombre de classes</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <source>Training examples are learned from, validation examples decide when to stop, test examples only judge the result.</source>
        <translation>On apprend sur les exemples d’entraînement, ceux de validation décident quand s’arrêter, ceux de test ne font que juger le résultat.</translation>
    </message>
    <message>
        <source>split</source>
        <translation>répartition</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>What of each example enters the network.</source>
        <translation>Ce qui, de chaque exemple, entre dans le réseau.</translation>
    </message>
    <message>
        <source>Standardise inputs</source>
        <translation>Standardiser les entrées</translation>
    </message>
    <message>
        <source>Shifts and scales every input to mean 0 and deviation 1 over the training examples, so that none outweighs the others.</source>
        <translation>Ramène chaque entrée à la moyenne 0 et à l’écart-type 1 sur les exemples d’entraînement, pour qu’aucune ne l’emporte sur les autres.</translation>
    </message>
    <message>
        <source>Standardise target</source>
        <translation>Standardiser la cible</translation>
    </message>
    <message>
        <source>Shifts and scales the target to mean 0 and deviation 1 over the training examples: large targets make large gradients.</source>
        <translation>Ramène la cible à la moyenne 0 et à l’écart-type 1 sur les exemples d’entraînement&#xa0;: de grandes cibles font de grands gradients.</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>entrées</translation>
    </message>
    <message>
        <source>A network needs at least one input.</source>
        <translation>Un réseau a besoin d’au moins une entrée.</translation>
    </message>
    <message>
        <source>standardise inputs</source>
        <translation>standardisation des entrées</translation>
    </message>
    <message>
        <source>standardise target</source>
        <translation>standardisation de la cible</translation>
    </message>
    <message>
        <source>The same seed always gives the same examples and the same split.</source>
        <translation>La même graine donne toujours les mêmes exemples et la même répartition.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Seed of the data</source>
        <translation>Graine des données</translation>
    </message>
    <message>
        <source>New data</source>
        <translation>Autres données</translation>
    </message>
    <message>
        <source>Draw other examples and another split.</source>
        <translation>Tirer d’autres exemples et une autre répartition.</translation>
    </message>
    <message>
        <source>new data</source>
        <translation>autres données</translation>
    </message>
    <message>
        <source>data set “%1”</source>
        <translation>jeu de données «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>open table</source>
        <translation>ouverture d’un tableau</translation>
    </message>
    <message>
        <source>%1: %2 examples, %3 columns</source>
        <translation>%1&#xa0;: %2 exemples, %3 colonnes</translation>
    </message>
    <message>
        <source>Noise: %1 %</source>
        <translation>Bruit&#xa0;: %1&#xa0;%</translation>
    </message>
    <message>
        <source>How far the examples stray from the rule behind them.</source>
        <translation>De combien les exemples s’écartent de leur règle.</translation>
    </message>
    <message>
        <source>Reproduce the inputs (autoencoder)</source>
        <translation>Reproduire les entrées (auto-encodeur)</translation>
    </message>
    <message>
        <source>The network learns to give back its own inputs. A narrow layer in between has to find what matters in them.</source>
        <translation>Le réseau apprend à rendre ses propres entrées. Entre les deux, une couche étroite doit trouver ce qui y compte.</translation>
    </message>
    <message>
        <source>reproduce the inputs</source>
        <translation>reproduction des entrées</translation>
    </message>
    <message>
        <source>Balance the classes</source>
        <translation>Équilibrer les classes</translation>
    </message>
    <message>
        <source>Repeats training examples of rarer classes until every class has as many, so that none is neglected. Validation and test stay as they are.</source>
        <translation>Répète les exemples d’entraînement des classes rares jusqu’à ce que chaque classe en ait autant, pour qu’aucune ne soit négligée. Validation et test restent tels quels.</translation>
    </message>
    <message>
        <source>balance the classes</source>
        <translation>équilibrer les classes</translation>
    </message>
</context>
<context>
    <name>neurarium::DecisionMap</name>
    <message>
        <source>Output over the plane</source>
        <translation>Sortie sur le plan</translation>
    </message>
    <message>
        <source>The network&apos;s output at every point, as colour: orange is negative, blue is positive; the data&apos;s points lie on it.</source>
        <translation>La sortie du réseau en chaque point, en couleur&#xa0;: orange pour négatif, bleu pour positif&#x202f;; les points des données y sont posés.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Point (%1)</source>
        <extracomment>A point of the data under the mouse; %1 is &quot;Training&quot;, &quot;Validation&quot; or &quot;Test&quot;.</extracomment>
        <translation>Point (%1)</translation>
    </message>
</context>
<context>
    <name>neurarium::DesignActions</name>
    <message>
        <source>number of units</source>
        <translation>nombre de neurones</translation>
    </message>
</context>
<context>
    <name>neurarium::DesignBar</name>
    <message>
        <source>Ready to train</source>
        <translation>Prêt à s’entraîner</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>Shows all that there is to say of this design.</source>
        <translation>Montre tout ce qu’il y a à dire de ce réseau.</translation>
    </message>
</context>
<context>
    <name>neurarium::DiagnosisPanel</name>
    <message>
        <source>Epoch %1: %2</source>
        <translation>Époque %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>remedy: %1</source>
        <translation>remède&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing to say yet. Train the network for some epochs, and what helps or hinders it shows here.</source>
        <translation>Rien à dire encore. Entraînez le réseau quelques époques&#xa0;: ce qui l’aide ou le gêne se montre ici.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été constaté</translation>
    </message>
    <message>
        <source>Thresholds…</source>
        <translation>Seuils…</translation>
    </message>
    <message>
        <source>Epoch %1: end of “%2”</source>
        <translation>Époque %1&#xa0;: fin de « %2 »</translation>
    </message>
</context>
<context>
    <name>neurarium::DigitGallery</name>
    <message>
        <source>Pictures with their predicted class</source>
        <translation>Images et leur classe prédite</translation>
    </message>
    <message>
        <source>%1 ≠ %2</source>
        <extracomment>Under a picture that the network got wrong: predicted class ≠ true class.</extracomment>
        <translation>%1 ≠ %2</translation>
    </message>
    <message>
        <source>No mistakes</source>
        <translation>Aucune erreur</translation>
    </message>
    <message>
        <source>No examples</source>
        <translation>Aucun exemple</translation>
    </message>
</context>
<context>
    <name>neurarium::EarlyStopBar</name>
    <message>
        <source>Patience left</source>
        <translation>Patience restante</translation>
    </message>
    <message>
        <source>Restore best</source>
        <translation>Reprendre la meilleure</translation>
    </message>
    <message>
        <source>Back to the network as it was at epoch %1. Undo brings the present one back.</source>
        <translation>Revient au réseau tel qu’il était à l’époque %1. Annuler ramène le présent.</translation>
    </message>
    <message>
        <source>Stopped, patience used up · lowest validation loss %1 at epoch %2</source>
        <translation>Arrêté, patience épuisée · perte de validation la plus basse %1 à l’époque %2</translation>
    </message>
    <message>
        <source>Lowest validation loss %1 at epoch %2 · patience left: %3 of %4</source>
        <translation>Perte de validation la plus basse %1 à l’époque %2 · patience restante&#xa0;: %3 sur %4</translation>
    </message>
</context>
<context>
    <name>neurarium::ExamplePanel</name>
    <message>
        <source>The gradient of the batch is the mean of its examples&apos; gradients.</source>
        <translation>Le gradient du lot est la moyenne des gradients de ses exemples.</translation>
    </message>
    <message>
        <source>Click a link or a neuron to see its gradient for every example.</source>
        <translation>Cliquer un lien ou un neurone montre son gradient pour chaque exemple.</translation>
    </message>
    <message>
        <source>Pick a row here, or a point in the output.</source>
        <translation>Choisir une ligne ici, ou un point dans la sortie.</translation>
    </message>
    <message>
        <source>Pick a row.</source>
        <translation>Choisir une ligne.</translation>
    </message>
    <message>
        <source>One example</source>
        <translation>Un exemple</translation>
    </message>
    <message>
        <source>A step on one training example</source>
        <translation>Un pas sur un exemple d’entraînement</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>Mini-lot</translation>
    </message>
    <message>
        <source>A step on the batch that training would take next</source>
        <translation>Un pas sur le lot que l’entraînement prendrait ensuite</translation>
    </message>
    <message>
        <source>Next example</source>
        <translation>Exemple suivant</translation>
    </message>
    <message>
        <source>The training example after this one</source>
        <translation>L’exemple d’entraînement qui suit celui-ci</translation>
    </message>
    <message>
        <source>Apply the step</source>
        <translation>Appliquer le pas</translation>
    </message>
    <message>
        <source>Leaves the new weights in place. Undo brings the old ones back.</source>
        <translation>Laisse les nouveaux poids en place. Annuler ramène les anciens.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
</context>
<context>
    <name>neurarium::ExampleTable</name>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Its number in the training split</source>
        <translation>Son numéro parmi les données d’entraînement</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>What the network says</source>
        <translation>Ce que dit le réseau</translation>
    </message>
    <message>
        <source>The example&apos;s own loss</source>
        <translation>La perte de cet exemple</translation>
    </message>
    <message>
        <source>The example&apos;s own gradient of %1</source>
        <extracomment>%1 is a weight or a bias, such as w₁₂⁽¹⁾.</extracomment>
        <translation>Le gradient de %1 pour cet exemple seul</translation>
    </message>
</context>
<context>
    <name>neurarium::ExperimentPanel</name>
    <message>
        <source>Suggested: η = %1</source>
        <translation>Proposé&#xa0;: η = %1</translation>
    </message>
    <message>
        <source>%1 · %2 s left</source>
        <translation>%1 · reste %2 s</translation>
    </message>
    <message>
        <source>design of the experiment: %1</source>
        <translation>conception de l’expérience&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Remedies beside each other</source>
        <translation>Remèdes côte à côte</translation>
    </message>
    <message>
        <source>Seven learning rates</source>
        <translation>Sept taux d’apprentissage</translation>
    </message>
    <message>
        <source>1 to 64 units</source>
        <translation>De 1 à 64 neurones</translation>
    </message>
    <message>
        <source>Range test of the learning rate</source>
        <translation>Test de plage du taux d’apprentissage</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Expérience</translation>
    </message>
    <message>
        <source>Remedies</source>
        <translation>Remèdes</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>On unseen data</source>
        <translation>Sur données non vues</translation>
    </message>
    <message>
        <source>The loss on validation data, or test data where there are none, rather than on the training data.</source>
        <translation>La perte sur les données de validation, ou de test s’il n’y en a pas, plutôt que sur celles d’entraînement.</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Unseen</source>
        <translation>Non vues</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Use this design</source>
        <translation>Prendre cette conception</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>impossible</translation>
    </message>
    <message>
        <source>✗ diverged</source>
        <translation>✗ diverge</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>These are results of the design as it was before the last changes.</source>
        <translation>Ces résultats sont ceux de la conception avant les derniers changements.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Justes</translation>
    </message>
    <message>
        <source>Loss on the training data</source>
        <translation>Perte sur les données d’entraînement</translation>
    </message>
    <message>
        <source>Loss on validation data, or test data where there are none</source>
        <translation>Perte sur les données de validation, ou de test s’il n’y en a pas</translation>
    </message>
    <message>
        <source>Share of unseen examples whose class is right</source>
        <translation>Part des exemples non vus dont la classe est juste</translation>
    </message>
    <message>
        <source>The chosen variant takes the project&apos;s place, as one step of undo.</source>
        <translation>La variante choisie prend la place du projet, en une seule annulation.</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B&#xa0;: %1</translation>
    </message>
    <message>
        <source>Another project beside this one</source>
        <translation>Un autre projet à côté de celui-ci</translation>
    </message>
</context>
<context>
    <name>neurarium::ExperimentPlot</name>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Loss on unseen data</source>
        <translation>Perte sur données non vues</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Perte d’entraînement</translation>
    </message>
    <message>
        <source>Units in each hidden layer</source>
        <translation>Neurones dans chaque couche cachée</translation>
    </message>
    <message>
        <source>Unseen data</source>
        <translation>Données non vues</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Loss at the end</source>
        <translation>Perte à la fin</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Training loss while the rate grows</source>
        <translation>Perte d’entraînement quand le taux grandit</translation>
    </message>
    <message>
        <source>Losses of the variants</source>
        <translation>Pertes des variantes</translation>
    </message>
</context>
<context>
    <name>neurarium::FormulaPane</name>
    <message>
        <source>A training step, number by number</source>
        <translation>Un pas d’entraînement, nombre par nombre</translation>
    </message>
    <message>
        <source>Press → for the next number, ← to take it back; with Shift the moves are coarser. Drag the timeline, click a number to see where it comes from, or double-click a neuron or a link to go to its own.</source>
        <translation>→ donne le nombre suivant, ← le reprend&#xa0;; avec Maj, on avance plus vite. Faites glisser la frise, cliquez un nombre pour voir d’où il vient, ou double-cliquez un neurone ou un lien pour aller aux siens.</translation>
    </message>
</context>
<context>
    <name>neurarium::FormulaView</name>
    <message>
        <source>Formulas</source>
        <translation>Formules</translation>
    </message>
    <message>
        <source>Copy formula</source>
        <translation>Copier la formule</translation>
    </message>
    <message>
        <source>Which number comes here?</source>
        <translation>Quel nombre vient ici&#xa0;?</translation>
    </message>
</context>
<context>
    <name>neurarium::GradientBars</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A layer&apos;s name and the norm of its gradient.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Gradient of each layer</source>
        <translation>Gradient de chaque couche</translation>
    </message>
    <message>
        <source>first ÷ last</source>
        <translation>début ÷ fin</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Gradient, first ÷ last:</source>
        <translation>Gradient, début ÷ fin&#xa0;:</translation>
    </message>
    <message>
        <source>Norm of the gradient, on a logarithmic scale from %1 to %2</source>
        <translation>Norme du gradient, sur une échelle logarithmique de %1 à %2</translation>
    </message>
</context>
<context>
    <name>neurarium::GradientPanel</name>
    <message>
        <source>Gradients</source>
        <translation>Gradients</translation>
    </message>
    <message>
        <source>Steps ÷ weights</source>
        <translation>Pas ÷ poids</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Carte de chaleur</translation>
    </message>
</context>
<context>
    <name>neurarium::GradientPlot</name>
    <message>
        <source>Epoch %1</source>
        <translation>Époque %1</translation>
    </message>
    <message>
        <source>Gradient, first layer ÷ last: %1</source>
        <translation>Gradient, première couche ÷ dernière&#xa0;: %1</translation>
    </message>
    <message>
        <source>Gradient of each layer</source>
        <translation>Gradient de chaque couche</translation>
    </message>
    <message>
        <source>Gradients over the epochs</source>
        <translation>Gradients au fil des époques</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Step ÷ weights, usual: %1</source>
        <translation>Pas ÷ poids, d’ordinaire&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>neurarium::HeaderStrip</name>
    <message>
        <source>Add a hidden layer</source>
        <translation>Ajouter une couche cachée</translation>
    </message>
    <message>
        <source>Remove the last hidden layer</source>
        <translation>Retirer la dernière couche cachée</translation>
    </message>
    <message>
        <source>Add a hidden layer after: %1</source>
        <translation>Ajouter une couche cachée après&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>neurarium::HelpDialog</name>
    <message>
        <source>What the Doctor finds</source>
        <translation>Ce que trouve le Docteur</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>neurarium::InitializerPlot</name>
    <message>
        <source>between %1 and %2</source>
        <translation>entre %1 et %2</translation>
    </message>
    <message>
        <source>mean 0, deviation %1</source>
        <translation>moyenne 0, écart-type %1</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>tous à %1</translation>
    </message>
    <message>
        <source>Initial weights: %1</source>
        <translation>Poids initiaux&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 weights drawn as they would be for this layer.</source>
        <translation>%1 poids tirés comme ils le seraient pour cette couche.</translation>
    </message>
</context>
<context>
    <name>neurarium::InspectorPath</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
</context>
<context>
    <name>neurarium::LayerHeader</name>
    <message>
        <source>Remove: %1</source>
        <translation>Retirer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Remove a unit: %1</source>
        <translation>Retirer un neurone&#xa0;: %1</translation>
    </message>
    <message>
        <source>Add a unit: %1</source>
        <translation>Ajouter un neurone&#xa0;: %1</translation>
    </message>
    <message>
        <source>Activation: %1</source>
        <translation>Activation&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>neurarium::LayerPage</name>
    <message>
        <source>Layers of different kinds have no settings in common.</source>
        <translation>Des couches de types différents n’ont aucun réglage en commun.</translation>
    </message>
</context>
<context>
    <name>neurarium::LayerPalette</name>
    <message>
        <source>Receives the features and computes nothing.</source>
        <translation>Reçoit les caractéristiques et ne calcule rien.</translation>
    </message>
    <message>
        <source>Neurons that each see everything of the layer before.</source>
        <translation>Des neurones qui voient chacun toute la couche d’avant.</translation>
    </message>
    <message>
        <source>Gives the answer: as many units as the data asks for.</source>
        <translation>Donne la réponse&#xa0;: autant de neurones que les données en demandent.</translation>
    </message>
    <message>
        <source>Silences neurons at random in training, against overfitting.</source>
        <translation>Fait taire des neurones au hasard à l’entraînement, contre le surapprentissage.</translation>
    </message>
    <message>
        <source>Brings numbers to mean 0 and deviation 1: keeps gradients alive.</source>
        <translation>Ramène à la moyenne 0 et à l’écart-type 1&#xa0;: garde les gradients en vie.</translation>
    </message>
    <message>
        <source>Drag onto the network, or double-click. Drag a layer out to remove it.</source>
        <translation>Glissez sur le réseau ou double-cliquez. Glissez une couche dehors pour la retirer.</translation>
    </message>
    <message>
        <source>Templates…</source>
        <translation>Modèles…</translation>
    </message>
    <message>
        <source>Networks to begin with, from the perceptron to the autoencoder.</source>
        <translation>Des réseaux pour commencer, du perceptron à l’auto-encodeur.</translation>
    </message>
    <message>
        <source>Drop it on a layer, or double-click to give it to the selected layers.</source>
        <translation>Déposez-la sur une couche, ou double-cliquez pour la donner aux couches sélectionnées.</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
</context>
<context>
    <name>neurarium::LayerTitle</name>
    <message>
        <source>Move towards the input</source>
        <translation>Déplacer vers l’entrée</translation>
    </message>
    <message>
        <source>Move towards the output</source>
        <translation>Déplacer vers la sortie</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 frozen</source>
        <translation>gelés&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>neurarium::MainWindow</name>
    <message>
        <source>About Neurarium</source>
        <translation>À propos de Neurarium</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Neurarium %1&lt;/h3&gt;&lt;p&gt;Build a neural network by hand and watch it think.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Neurarium %1&lt;/h3&gt;&lt;p&gt;Construisez un réseau de neurones à la main et regardez-le penser.&lt;/p&gt;&lt;p&gt;Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Training begins anew with this change. Undo brings the trained network back.</source>
        <translation>L’entraînement repart de zéro avec ce changement. Annuler ramène le réseau entraîné.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>À l’ouverture</translation>
    </message>
</context>
<context>
    <name>neurarium::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>neurarium::MetricsPlot</name>
    <message>
        <source>Epoch %1</source>
        <translation>Époque %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A curve&apos;s name and its present value, read aloud.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Accuracy: a regression has none</source>
        <translation>Exactitude&#xa0;: une régression n’en a pas</translation>
    </message>
    <message>
        <source>Loss over the epochs</source>
        <translation>Perte au fil des époques</translation>
    </message>
    <message>
        <source>Accuracy over the epochs</source>
        <translation>Exactitude au fil des époques</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>log</source>
        <extracomment>Short for logarithmic: a button beside a plot.</extracomment>
        <translation>log</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>Échelle logarithmique</translation>
    </message>
    <message>
        <source>Loss: %1</source>
        <translation>Perte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>Exactitude (%)</translation>
    </message>
    <message>
        <source>Training with penalty</source>
        <translation>Entraînement avec pénalité</translation>
    </message>
    <message>
        <source>%1 · best at epoch %2</source>
        <translation>%1 · meilleure à l’époque %2</translation>
    </message>
    <message>
        <source>Epoch %1 · best</source>
        <translation>Époque %1 · la meilleure</translation>
    </message>
    <message>
        <source>Smoothing and scales</source>
        <translation>Lissage et échelles</translation>
    </message>
    <message>
        <source>all</source>
        <extracomment>A button beside a plot that comes back from a part of the curves to the whole.</extracomment>
        <translation>tout</translation>
    </message>
    <message>
        <source>Show the whole run (double click)</source>
        <translation>Montrer tout l’entraînement (double clic)</translation>
    </message>
    <message>
        <source>%1 (≈ %2)</source>
        <extracomment>A value of a curve, and of the smoothed curve there.</extracomment>
        <translation>%1 (≈ %2)</translation>
    </message>
    <message>
        <source>Curves as measured</source>
        <translation>Courbes telles que mesurées</translation>
    </message>
    <message>
        <source>Smooth a little</source>
        <translation>Lisser un peu</translation>
    </message>
    <message>
        <source>Smooth much</source>
        <translation>Lisser beaucoup</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>Perte logarithmique</translation>
    </message>
    <message>
        <source>Logarithmic epochs</source>
        <translation>Époques logarithmiques</translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation>Montrer tout l’entraînement</translation>
    </message>
</context>
<context>
    <name>neurarium::NetworkCanvas</name>
    <message>
        <source>Diverged</source>
        <translation>A divergé</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Shows what flows for the example</source>
        <translation>Montre ce qui circule pour l’exemple</translation>
    </message>
    <message>
        <source>Shows gradients</source>
        <translation>Montre les gradients</translation>
    </message>
    <message>
        <source>Shows the last change</source>
        <translation>Montre le dernier changement</translation>
    </message>
</context>
<context>
    <name>neurarium::NetworkOverview</name>
    <message>
        <source>Add layer</source>
        <translation>Ajouter une couche</translation>
    </message>
    <message>
        <source>Adds a layer before the output.</source>
        <translation>Ajoute une couche avant la sortie.</translation>
    </message>
    <message>
        <source>Parameters are the weights and biases that training learns; operations are the multiplications and additions for one example.</source>
        <translation>Les paramètres sont les poids et les biais que l’entraînement apprend&#x202f;; les opérations, les multiplications et additions pour un exemple.</translation>
    </message>
    <message>
        <source>Select a layer, a neuron or a link to see its numbers and change them.</source>
        <translation>Sélectionnez une couche, un neurone ou un lien pour voir ses nombres et les changer.</translation>
    </message>
    <message>
        <source>Neurons that are each connected to all of the layer before.</source>
        <translation>Des neurones reliés chacun à tous ceux de la couche précédente.</translation>
    </message>
    <message>
        <source>Silences neurons at random while training: a remedy against overfitting.</source>
        <translation>Réduit des neurones au silence, au hasard, pendant l’entraînement&#xa0;: un remède au surapprentissage.</translation>
    </message>
    <message>
        <source>Brings every neuron to mean 0 and deviation 1 over each batch: keeps gradients alive in deep networks.</source>
        <translation>Ramène chaque neurone à la moyenne 0 et à l’écart-type 1 sur chaque lot&#xa0;: garde les gradients en vie dans les réseaux profonds.</translation>
    </message>
</context>
<context>
    <name>neurarium::OutputHeader</name>
    <message>
        <source>Present losses</source>
        <translation>Pertes actuelles</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Perte d’entraîn.</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Perte de valid.</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>Perte de test</translation>
    </message>
    <message>
        <source>%1 correct</source>
        <extracomment>Share of examples whose class is right, under a loss; %1 is a percentage.</extracomment>
        <translation>%1 justes</translation>
    </message>
</context>
<context>
    <name>neurarium::OutputView</name>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>What is shown of the output</source>
        <translation>Ce qui est montré de la sortie</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
</context>
<context>
    <name>neurarium::ParameterEditor</name>
    <message>
        <source>Drag to change the value between %1 and %2.</source>
        <translation>Glissez pour changer la valeur entre %1 et %2.</translation>
    </message>
    <message>
        <source>Gradient: %1</source>
        <translation>Gradient&#xa0;: %1</translation>
    </message>
    <message>
        <source>Gradient: –</source>
        <translation>Gradient&#xa0;: –</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Gelé</translation>
    </message>
    <message>
        <source>Learns</source>
        <translation>Apprend</translation>
    </message>
    <message>
        <source>A frozen value stays as it is while training.</source>
        <translation>Une valeur gelée reste telle quelle pendant l’entraînement.</translation>
    </message>
    <message>
        <source>How fast the loss grows with this value; each step of training goes against it.</source>
        <translation>À quelle vitesse la perte croît avec cette valeur&#x202f;; chaque pas d’entraînement va à l’opposé.</translation>
    </message>
</context>
<context>
    <name>neurarium::PlanePage</name>
    <message>
        <source>Show test data</source>
        <translation>Données de test</translation>
    </message>
    <message>
        <source>Discretise output</source>
        <translation>Sortie discrète</translation>
    </message>
    <message>
        <source>Show only on which side the output falls, not how far</source>
        <translation>Montrer seulement de quel côté tombe la sortie, sans dire jusqu’où</translation>
    </message>
</context>
<context>
    <name>neurarium::PredictedPlot</name>
    <message>
        <source>Predicted against true values</source>
        <translation>Valeurs prédites face aux valeurs réelles</translation>
    </message>
    <message>
        <source>True value</source>
        <translation>Valeur réelle</translation>
    </message>
    <message>
        <source>Predicted value</source>
        <translation>Valeur prédite</translation>
    </message>
    <message>
        <source>Perfect</source>
        <translation>Parfait</translation>
    </message>
    <message>
        <source>Residuals against predicted values</source>
        <translation>Résidus selon les valeurs prédites</translation>
    </message>
    <message>
        <source>Residual: true less predicted</source>
        <extracomment>Title of the vertical axis.</extracomment>
        <translation>Résidu&#xa0;: vrai moins prédit</translation>
    </message>
</context>
<context>
    <name>neurarium::PredictionBar</name>
    <message>
        <source>Right: %1</source>
        <translation>Juste&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not quite: %1</source>
        <translation>Pas tout à fait&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Prédictions</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Prédire</translation>
    </message>
    <message>
        <source>Hide each result until it is guessed</source>
        <translation>Cacher chaque résultat jusqu’à ce qu’il soit deviné</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signe</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>What is guessed</source>
        <translation>Ce que l’on devine</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Négatif</translation>
    </message>
    <message>
        <source>Zero</source>
        <translation>Nul</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positif</translation>
    </message>
    <message>
        <source>How far from zero</source>
        <translation>À quelle distance de zéro</translation>
    </message>
    <message>
        <source>Your guess</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>Right if it is off by a tenth or 0.05 at most; Enter to check</source>
        <translation>Juste à un dixième ou à 0,05 près&#xa0;; Entrée pour vérifier</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Révéler</translation>
    </message>
    <message>
        <source>Show the result without a guess (Enter)</source>
        <translation>Montrer le résultat sans deviner (Entrée)</translation>
    </message>
    <message>
        <source>Right guesses of all</source>
        <translation>Réponses justes sur toutes</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Start the score again</source>
        <translation>Recommencer le score</translation>
    </message>
</context>
<context>
    <name>neurarium::ProjectFiles</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>Ouvrir «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>open table</source>
        <translation>ouverture d’un tableau</translation>
    </message>
    <message>
        <source>Open example</source>
        <translation>Ouvrir un exemple</translation>
    </message>
    <message>
        <source>Save “%1”</source>
        <translation>Enregistrer «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>neurarium::ReconstructionGallery</name>
    <message>
        <source>Pictures with their reconstructions</source>
        <translation>Images et leurs reconstructions</translation>
    </message>
</context>
<context>
    <name>neurarium::ReconstructionPage</name>
    <message>
        <source>Left the input, right what the network makes of it; below, their mean squared error</source>
        <translation>À gauche l’entrée, à droite ce que le réseau en fait&#x202f;; dessous, leur erreur quadratique moyenne</translation>
    </message>
</context>
<context>
    <name>neurarium::RegressionPage</name>
    <message>
        <source>Mean absolute error</source>
        <translation>Erreur absolue moyenne</translation>
    </message>
    <message>
        <source>Output shown</source>
        <translation>Sortie affichée</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>Résidus</translation>
    </message>
    <message>
        <source>What is left: the true less the predicted value</source>
        <translation>Ce qui reste&#xa0;: la valeur vraie moins la valeur prédite</translation>
    </message>
</context>
<context>
    <name>neurarium::ScheduleCurve</name>
    <message>
        <source>%1 epochs</source>
        <translation>%1 époques</translation>
    </message>
</context>
<context>
    <name>neurarium::ScoresPage</name>
    <message>
        <source>Every point is another threshold; the ring is the network&apos;s own. On the diagonal one might as well guess.</source>
        <translation>Chaque point est un autre seuil&#xa0;; l’anneau est celui du réseau. Sur la diagonale, autant deviner.</translation>
    </message>
    <message>
        <source>On the diagonal, the network is as sure as it is right: of the examples that it finds 70 % likely, 70 % are positive. Rings stand for fewer than %1 examples.</source>
        <translation>Sur la diagonale, le réseau est aussi sûr qu’il a raison&#xa0;: parmi les exemples qu’il juge probables à 70&#xa0;%, 70&#xa0;% sont positifs. Un anneau&#xa0;: moins de %1 exemples.</translation>
    </message>
    <message>
        <source>Positive: %1. %2</source>
        <extracomment>Which class counts as positive; %2 is a sentence on how to read the plot.</extracomment>
        <translation>Positif&#xa0;: %1. %2</translation>
    </message>
</context>
<context>
    <name>neurarium::ScoresPlot</name>
    <message>
        <source>False positives %1</source>
        <translation>Faux positifs&#xa0;: %1</translation>
    </message>
    <message>
        <source>Probability %1</source>
        <translation>Probabilité&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>Courbe ROC</translation>
    </message>
    <message>
        <source>False positives, of all negatives</source>
        <translation>Faux positifs, parmi les négatifs</translation>
    </message>
    <message>
        <source>True positives, of all positives · area (AUC)</source>
        <extracomment>Title of the vertical axis, and what the numbers beside it are.</extracomment>
        <translation>Vrais positifs, parmi les positifs · aire (AUC)</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <source>Predicted probability</source>
        <translation>Probabilité prédite</translation>
    </message>
    <message>
        <source>Share that is positive · mean error</source>
        <extracomment>Title of the vertical axis, and what the numbers beside it are.</extracomment>
        <translation>Part de positifs · erreur moyenne</translation>
    </message>
    <message>
        <source>%1 (y ≥ %2)</source>
        <extracomment>Share of true positives, and from which output on an example counts as positive.</extracomment>
        <translation>%1 (y ≥ %2)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Share of positive examples among those with such a probability, and how many these are.</extracomment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>neurarium::SplitBar</name>
    <message>
        <source>Training %1 %, validation %2 %, test %3 %</source>
        <translation>Entraînement %1&#xa0;%, validation %2&#xa0;%, test %3&#xa0;%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>neurarium::SplitChooser</name>
    <message>
        <source>Examples shown</source>
        <translation>Exemples affichés</translation>
    </message>
</context>
<context>
    <name>neurarium::SpotPage</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1 vers %2</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>What the incoming number is multiplied by before the unit adds it up.</source>
        <translation>Ce par quoi le nombre reçu est multiplié avant que le neurone n’en fasse la somme.</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>What the unit adds to its weighted sum.</source>
        <translation>Ce que le neurone ajoute à sa somme pondérée.</translation>
    </message>
    <message>
        <source>This layer has no bias.</source>
        <translation>Cette couche n’a pas de biais.</translation>
    </message>
    <message>
        <source>A feature computes nothing: it gives its value to every unit of the next layer.</source>
        <translation>Une caractéristique ne calcule rien&#xa0;: elle donne sa valeur à chaque neurone de la couche suivante.</translation>
    </message>
    <message>
        <source>For example %1 of the training data</source>
        <translation>Pour l’exemple %1 des données d’entraînement</translation>
    </message>
    <message>
        <source>For one example</source>
        <translation>Pour un exemple</translation>
    </message>
</context>
<context>
    <name>neurarium::StepBar</name>
    <message>
        <source>Training is under way. Pause it to step.</source>
        <translation>L’entraînement est en cours. Mettez-le en pause.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How far along the timeline, in single products.</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>To the &amp;loss</source>
        <translation>À la &amp;perte</translation>
    </message>
    <message>
        <source>Click a neuron or a link to jump to its numbers</source>
        <translation>Cliquer un neurone ou un lien permet d’aller à ses nombres</translation>
    </message>
    <message>
        <source>To this &amp;weight&apos;s gradient</source>
        <translation>Au &amp;gradient de ce poids</translation>
    </message>
    <message>
        <source>To this weight&apos;s &amp;new value</source>
        <translation>À la &amp;nouvelle valeur de ce poids</translation>
    </message>
    <message>
        <source>To this &amp;neuron&apos;s activation</source>
        <translation>À l&apos;&amp;activation de ce neurone</translation>
    </message>
    <message>
        <source>To this neuron&apos;s &amp;error signal</source>
        <translation>Au &amp;signal d’erreur de ce neurone</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>To the beginning (Home)</source>
        <translation>Au début (Origine)</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Previous (←; with Shift a coarser move)</source>
        <translation>Précédent (←&#xa0;; avec Maj, plus loin)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Next (→; with Shift a coarser move)</source>
        <translation>Suivant (→&#xa0;; avec Maj, plus loin)</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>To the end (End)</source>
        <translation>À la fin (Fin)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Move on by itself, at the pace of the slider</source>
        <translation>Avancer tout seul, au rythme du curseur</translation>
    </message>
    <message>
        <source>By phase</source>
        <translation>Par étape</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>Par couche</translation>
    </message>
    <message>
        <source>By neuron</source>
        <translation>Par neurone</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>Par produit</translation>
    </message>
    <message>
        <source>Size of a move</source>
        <translation>Taille d’un déplacement</translation>
    </message>
    <message>
        <source>How far one move goes</source>
        <translation>Jusqu’où va un déplacement</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Rythme</translation>
    </message>
    <message>
        <source>How many moves a second while playing</source>
        <translation>Déplacements par seconde quand il avance tout seul</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Straight to a phase, the loss, or the selected neuron or link</source>
        <translation>Droit à une étape, à la perte, ou au neurone ou lien choisi</translation>
    </message>
</context>
<context>
    <name>neurarium::StepSource</name>
    <message>
        <source>training step</source>
        <translation>pas d’entraînement</translation>
    </message>
</context>
<context>
    <name>neurarium::StepText</name>
    <message>
        <source>for</source>
        <translation>pour</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>masque</translation>
    </message>
    <message>
        <source>Loss and %1 are derived together, which leaves y − t: y is on its target, and nothing is to be put right.</source>
        <translation>La perte et %1 sont dérivées ensemble, il reste y − t&#xa0;: y est sur sa cible, et rien n’est à corriger.</translation>
    </message>
    <message>
        <source>Loss and %1 are derived together, which leaves y − t: y is above its target, so z should become smaller.</source>
        <translation>La perte et %1 sont dérivées ensemble, il reste y − t&#xa0;: y est au-dessus de sa cible, donc z devrait diminuer.</translation>
    </message>
    <message>
        <source>Loss and %1 are derived together, which leaves y − t: y is below its target, so z should become greater.</source>
        <translation>La perte et %1 sont dérivées ensemble, il reste y − t&#xa0;: y est au-dessous de sa cible, donc z devrait augmenter.</translation>
    </message>
    <message>
        <source>y is on its target: nothing is to be put right.</source>
        <translation>y est sur sa cible&#xa0;: rien n’est à corriger.</translation>
    </message>
    <message>
        <source>The absolute error pulls with the same force from any distance: only the side on which y misses its target counts.</source>
        <translation>L’erreur absolue tire avec la même force à toute distance&#xa0;: seul compte le côté où y manque sa cible.</translation>
    </message>
    <message>
        <source>Farther than 1 from its target, y is pulled with the same force from any distance.</source>
        <translation>À plus de 1 de sa cible, y est tiré avec la même force à toute distance.</translation>
    </message>
    <message>
        <source>y is above its target: a greater y would raise the loss, so its gradient is positive.</source>
        <translation>y est au-dessus de sa cible&#xa0;: un y plus grand augmenterait la perte, son gradient est donc positif.</translation>
    </message>
    <message>
        <source>y is below its target: a greater y would lower the loss, so its gradient is negative.</source>
        <translation>y est au-dessous de sa cible&#xa0;: un y plus grand diminuerait la perte, son gradient est donc négatif.</translation>
    </message>
    <message>
        <source>A linear neuron has slope 1 everywhere: the error signal passes unchanged.</source>
        <translation>Un neurone linéaire a partout la pente 1&#xa0;: le signal d’erreur passe inchangé.</translation>
    </message>
    <message>
        <source>z &gt; 0, where ReLU has slope 1: the error signal passes unchanged.</source>
        <translation>z &gt; 0, où ReLU a la pente 1&#xa0;: le signal d’erreur passe inchangé.</translation>
    </message>
    <message>
        <source>z ≤ 0, where ReLU is flat: its slope 0 blocks the error signal, and the neuron learns nothing from this example.</source>
        <translation>z ≤ 0, où ReLU est plate&#xa0;: sa pente 0 bloque le signal d’erreur, et le neurone n’apprend rien de cet exemple.</translation>
    </message>
    <message>
        <source>z &gt; 0, where leaky ReLU has slope 1: the error signal passes unchanged.</source>
        <translation>z &gt; 0, où leaky ReLU a la pente 1&#xa0;: le signal d’erreur passe inchangé.</translation>
    </message>
    <message>
        <source>z ≤ 0, where leaky ReLU still has a slope of one hundredth: so much of the error signal passes.</source>
        <translation>z ≤ 0, où leaky ReLU garde une pente d’un centième&#xa0;: cette part du signal d’erreur passe.</translation>
    </message>
    <message>
        <source>At this z the sigmoid is almost flat: its small slope lets hardly any of the error signal pass, and the saturated neuron learns slowly.</source>
        <translation>Pour ce z, la sigmoïde est presque plate&#xa0;: sa faible pente ne laisse presque rien passer du signal d’erreur, et le neurone saturé apprend lentement.</translation>
    </message>
    <message>
        <source>The slope of the sigmoid is a quarter at most: each such layer shrinks the error signal on its way back.</source>
        <translation>La pente de la sigmoïde est d’un quart au plus&#xa0;: chaque couche de ce type réduit le signal d’erreur sur le chemin du retour.</translation>
    </message>
    <message>
        <source>At this z tanh is almost flat: its small slope lets hardly any of the error signal pass, and the saturated neuron learns slowly.</source>
        <translation>Pour ce z, tanh est presque plate&#xa0;: sa faible pente ne laisse presque rien passer du signal d’erreur, et le neurone saturé apprend lentement.</translation>
    </message>
    <message>
        <source>Near z = 0, tanh is almost as steep as a straight line: nearly all of the error signal passes.</source>
        <translation>Près de z = 0, tanh monte presque comme une droite de pente 1&#xa0;: presque tout le signal d’erreur passe.</translation>
    </message>
    <message>
        <source>The slope f′(z) says how strongly a answers to z: so much of the error signal passes.</source>
        <translation>La pente f′(z) dit combien a réagit à z&#xa0;: cette part du signal d’erreur passe.</translation>
    </message>
    <message>
        <source>∂L/∂z is known already, because loss and %1 were derived together: no factor f′(z) is missing.</source>
        <translation>∂L/∂z est déjà connue, car la perte et %1 ont été dérivées ensemble&#xa0;: il ne manque aucun facteur f′(z).</translation>
    </message>
    <message>
        <source>In a softmax all neurons share: what one z gains, the others lose, and that is taken off.</source>
        <translation>Dans un softmax, tous les neurones se partagent le total&#xa0;: ce que l’un gagne, les autres le perdent, et cela est retranché.</translation>
    </message>
    <message>
        <source>What this neuron gave out did not matter for the loss: there is no error signal to pass on.</source>
        <translation>Ce que ce neurone a donné n’a pas compté pour la perte&#xa0;: il n’y a aucun signal d’erreur à transmettre.</translation>
    </message>
    <message>
        <source>The input was 0, so this weight had no part in the answer: its gradient is 0.</source>
        <translation>L’entrée était 0, ce poids n’a donc eu aucune part à la réponse&#xa0;: son gradient est 0.</translation>
    </message>
    <message>
        <source>No error signal reaches the neuron, so this weight learns nothing from this example.</source>
        <translation>Aucun signal d’erreur n’atteint le neurone&#xa0;: ce poids n’apprend rien de cet exemple.</translation>
    </message>
    <message>
        <source>The gradient is positive: a greater weight would raise the loss, so downhill means a smaller weight.</source>
        <translation>Le gradient est positif&#xa0;: un poids plus grand augmenterait la perte, la descente va donc vers un poids plus petit.</translation>
    </message>
    <message>
        <source>The gradient is negative: a greater weight would lower the loss, so downhill means a greater weight.</source>
        <translation>Le gradient est négatif&#xa0;: un poids plus grand diminuerait la perte, la descente va donc vers un poids plus grand.</translation>
    </message>
    <message>
        <source>No two examples pull in opposite directions here; the step follows the mean of all.</source>
        <translation>Ici, aucun exemple ne tire en sens contraire d’un autre&#x202f;; le pas suit la moyenne de tous.</translation>
    </message>
    <message>
        <source>The examples disagree: %1 would have this number smaller, %2 greater; the mean decides.</source>
        <translation>Les exemples ne sont pas d’accord&#xa0;: %1 voudraient ce nombre plus petit, %2 plus grand&#x202f;; la moyenne décide.</translation>
    </message>
    <message>
        <source>The whole gradient was longer than %1: all its numbers are scaled by the same factor, so that its direction stays.</source>
        <translation>Le gradient entier était plus long que %1&#xa0;: tous ses nombres sont réduits par le même facteur, si bien que sa direction reste la même.</translation>
    </message>
    <message>
        <source>This number lies within ±%1 and stays as it is.</source>
        <translation>Ce nombre est compris entre ±%1 et reste tel quel.</translation>
    </message>
    <message>
        <source>This number lies beyond ±%1 and is cut off there, so that one step never goes too far.</source>
        <translation>Ce nombre dépasse ±%1 et y est écrêté, pour qu’un pas n’aille jamais trop loin.</translation>
    </message>
    <message>
        <source>The gradient of the loss says in which direction, and how strongly, y misses its target.</source>
        <translation>Le gradient de la perte dit dans quel sens, et de combien, y manque sa cible.</translation>
    </message>
    <message>
        <source>The error signal δ says how the loss answers to this neuron&apos;s z.</source>
        <translation>Le signal d’erreur δ dit comment la perte réagit au z de ce neurone.</translation>
    </message>
    <message>
        <source>A weight answers for its neuron&apos;s error signal as much as its input was large.</source>
        <translation>Un poids répond du signal d’erreur de son neurone à la mesure de son entrée.</translation>
    </message>
    <message>
        <source>Each example pulls in its own direction; the step follows the mean of all.</source>
        <translation>Chaque exemple tire dans son sens&#x202f;; le pas suit la moyenne de tous.</translation>
    </message>
    <message>
        <source>The error goes back through the same mask as the value went forward.</source>
        <translation>L’erreur repasse par le même masque que la valeur à l’aller.</translation>
    </message>
    <message>
        <source>No number of the gradient may become too large for one step.</source>
        <translation>Aucun nombre du gradient ne doit devenir trop grand pour un seul pas.</translation>
    </message>
    <message>
        <source>A bias is like a weight whose input is always 1: its gradient is δ itself.</source>
        <translation>Un biais est comme un poids dont l’entrée vaut toujours 1&#xa0;: son gradient est δ lui-même.</translation>
    </message>
    <message>
        <source>The scale γ multiplies x̂, so it answers for the gradient as much as x̂ was large.</source>
        <translation>L’échelle γ multiplie x̂&#xa0;: elle répond du gradient à la mesure de x̂.</translation>
    </message>
    <message>
        <source>The shift β is added like a bias: its gradient is what arrives from above.</source>
        <translation>Le décalage β s’ajoute comme un biais&#xa0;: son gradient est ce qui arrive de la couche suivante.</translation>
    </message>
    <message>
        <source>Term %1 of %2: a link carries back the error signal of its end, times its weight.</source>
        <translation>Terme %1 sur %2&#xa0;: une liaison ramène le signal d’erreur de son extrémité, multiplié par son poids.</translation>
    </message>
    <message>
        <source>A neuron answers for what it sent on: each of its outgoing links brings back the error signal of its end, times its weight.</source>
        <translation>Un neurone répond de ce qu’il a transmis&#xa0;: chacune de ses liaisons sortantes ramène le signal d’erreur de son extrémité, multiplié par son poids.</translation>
    </message>
    <message>
        <source>Besides the error, the penalty pulls the weight towards 0.</source>
        <translation>En plus de l’erreur, la pénalité tire le poids vers 0.</translation>
    </message>
    <message>
        <source>In a batch of one, x̂ is 0 whatever comes in: nothing flows back.</source>
        <translation>Dans un lot d’un seul exemple, x̂ vaut 0 quelle que soit l’entrée&#xa0;: rien ne revient.</translation>
    </message>
    <message>
        <source>Each number also moves the mean and the spread of its batch: what all have in common is taken off.</source>
        <translation>Chaque nombre déplace aussi la moyenne et la dispersion de son lot&#xa0;: ce que tous ont en commun est retranché.</translation>
    </message>
    <message>
        <source>The neuron was silenced on the way forward, so no error goes back through it.</source>
        <translation>Le neurone a été réduit au silence à l’aller&#xa0;: aucune erreur ne revient par lui.</translation>
    </message>
    <message>
        <source>The error goes back by the same factor as the value went forward.</source>
        <translation>L’erreur revient avec le même facteur que la valeur à l’aller.</translation>
    </message>
    <message>
        <source>The gradient is 0: this number stays where it is.</source>
        <translation>Le gradient est 0&#xa0;: ce nombre reste où il est.</translation>
    </message>
    <message>
        <source>The gradient is positive, so the number goes down: the step goes against the gradient, and the learning rate η says how far.</source>
        <translation>Le gradient est positif, le nombre diminue donc&#xa0;: le pas va contre le gradient, et le taux d’apprentissage η dit jusqu’où.</translation>
    </message>
    <message>
        <source>The gradient is negative, so the number goes up: the step goes against the gradient, and the learning rate η says how far.</source>
        <translation>Le gradient est négatif, le nombre augmente donc&#xa0;: le pas va contre le gradient, et le taux d’apprentissage η dit jusqu’où.</translation>
    </message>
    <message>
        <source>The gradient has turned around, but the velocity of the former steps still carries the number on, like a ball that rolls uphill for a while.</source>
        <translation>Le gradient a changé de sens, mais la vitesse des pas précédents entraîne encore le nombre, comme une balle qui remonte un moment la pente.</translation>
    </message>
    <message>
        <source>Like a rolling ball, the number keeps part of its velocity: steps in the same direction add up.</source>
        <translation>Comme une balle qui roule, le nombre garde une partie de sa vitesse&#xa0;: les pas de même sens s’additionnent.</translation>
    </message>
    <message>
        <source>The gradient has turned around, but the mean m of the former gradients still decides the direction.</source>
        <translation>Le gradient a changé de sens, mais la moyenne m des gradients précédents décide encore de la direction.</translation>
    </message>
    <message>
        <source>In the first step Adam knows one gradient only: m̂ is g and √ŝ its size, so every number moves by about η, whatever its gradient.</source>
        <translation>Au premier pas, Adam ne connaît qu’un gradient&#xa0;: m̂ est g et √ŝ sa taille, chaque nombre bouge donc d’environ η, quel que soit son gradient.</translation>
    </message>
    <message>
        <source>Adam divides the mean of the gradients by their usual size: numbers with small gradients move nearly as far as those with large ones.</source>
        <translation>Adam divise la moyenne des gradients par leur taille habituelle&#xa0;: les nombres à petits gradients bougent presque autant que ceux à grands gradients.</translation>
    </message>
    <message>
        <source>Nesterov&apos;s momentum takes the gradient and the velocity that it is about to have, as if it looked one step ahead.</source>
        <translation>L’inertie de Nesterov prend le gradient et la vitesse à venir, comme si elle regardait un pas plus loin.</translation>
    </message>
    <message>
        <source>AdaGrad divides by all gradients so far: the more this number has been pulled, the shorter its steps become.</source>
        <translation>AdaGrad divise par tous les gradients passés&#xa0;: plus ce nombre a été tiré, plus ses pas raccourcissent.</translation>
    </message>
    <message>
        <source>RMSProp divides by the usual size of the latest gradients, so that steep and flat directions get steps of like length.</source>
        <translation>RMSProp divise par la taille habituelle des derniers gradients, si bien que les directions raides et plates ont des pas de longueur semblable.</translation>
    </message>
    <message>
        <source>AdamW first shrinks the number a little, apart from its gradient, and then steps as Adam does.</source>
        <translation>AdamW réduit d’abord un peu le nombre, indépendamment de son gradient, puis fait le pas d’Adam.</translation>
    </message>
    <message>
        <source>Together the weights into “%1” were longer than %2: all are scaled back by the same factor.</source>
        <translation>Ensemble, les poids vers «&#xa0;%1&#xa0;» dépassaient la longueur %2&#xa0;: tous sont réduits par le même facteur.</translation>
    </message>
    <message>
        <source>%1 is frozen: it takes part in the computation, but is not learned.</source>
        <translation>%1 est gelé&#xa0;: il participe au calcul, mais n’est pas appris.</translation>
    </message>
    <message>
        <source>The step goes against the gradient, and the learning rate η says how far.</source>
        <translation>Le pas va contre le gradient, et le taux d’apprentissage η dit jusqu’où.</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… et %1 de plus</translation>
    </message>
    <message>
        <source>value at the start</source>
        <translation>valeur au départ</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>weighted sum</source>
        <translation>somme pondérée</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>activation</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>dropout</translation>
    </message>
    <message>
        <source>normalised value</source>
        <translation>valeur normalisée</translation>
    </message>
    <message>
        <source>scaled and shifted</source>
        <translation>mise à l’échelle et décalage</translation>
    </message>
    <message>
        <source>target</source>
        <translation>cible</translation>
    </message>
    <message>
        <source>its part of the loss</source>
        <translation>sa part de la perte</translation>
    </message>
    <message>
        <source>Loss of the example</source>
        <translation>Perte de l’exemple</translation>
    </message>
    <message>
        <source>Loss of the batch</source>
        <translation>Perte du lot</translation>
    </message>
    <message>
        <source>penalty on the weights</source>
        <translation>pénalité sur les poids</translation>
    </message>
    <message>
        <source>gradient of the loss</source>
        <translation>gradient de la perte</translation>
    </message>
    <message>
        <source>error signal</source>
        <translation>signal d’erreur</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>gradient</translation>
    </message>
    <message>
        <source>gradient of the activation</source>
        <translation>gradient de l’activation</translation>
    </message>
    <message>
        <source>gradient before dropout</source>
        <translation>gradient avant le dropout</translation>
    </message>
    <message>
        <source>gradient before normalisation</source>
        <translation>gradient avant la normalisation</translation>
    </message>
    <message>
        <source>mean gradient of the batch</source>
        <translation>gradient moyen du lot</translation>
    </message>
    <message>
        <source>gradient with the penalty</source>
        <translation>gradient avec la pénalité</translation>
    </message>
    <message>
        <source>clipped gradient</source>
        <translation>gradient écrêté</translation>
    </message>
    <message>
        <source>new value</source>
        <translation>nouvelle valeur</translation>
    </message>
    <message>
        <source>limited length</source>
        <translation>longueur limitée</translation>
    </message>
    <message>
        <source>frozen value</source>
        <translation>valeur gelée</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Initialisation</source>
        <translation>Initialisation</translation>
    </message>
    <message>
        <source>Forward propagation</source>
        <translation>Propagation avant</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Backpropagation</source>
        <translation>Rétropropagation</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>Descente de gradient</translation>
    </message>
    <message>
        <source>All weights of “%1” begin at the same value: its neurons begin alike and can hardly learn different things.</source>
        <translation>Tous les poids de «&#xa0;%1&#xa0;» ont la même valeur au départ&#xa0;: ses neurones débutent pareils et n’apprendront guère de choses différentes.</translation>
    </message>
    <message>
        <source>Chance makes the neurons of “%1” differ, so that each can learn something of its own; the seed makes the same chance come again.</source>
        <translation>Le hasard rend différents les neurones de «&#xa0;%1&#xa0;», pour que chacun puisse apprendre autre chose&#x202f;; la graine permet de retrouver le même hasard.</translation>
    </message>
    <message>
        <source>Chance makes the neurons differ; the more inputs and neurons “%1” has, the smaller its weights begin, so that neither values nor gradients grow or fade from layer to layer.</source>
        <translation>Le hasard rend les neurones différents&#x202f;; plus «&#xa0;%1&#xa0;» a d’entrées et de neurones, plus ses poids débutent petits, pour que ni les valeurs ni les gradients n’enflent ou ne s’éteignent de couche en couche.</translation>
    </message>
    <message>
        <source>The more inputs “%1” has, the smaller its weights begin; they are drawn wider than Glorot&apos;s to make up for the half of its inputs that ReLU sets to 0.</source>
        <translation>Plus «&#xa0;%1&#xa0;» a d’entrées, plus ses poids débutent petits&#x202f;; ils sont tirés plus largement que ceux de Glorot, pour compenser la moitié des entrées que ReLU met à 0.</translation>
    </message>
    <message>
        <source>The more inputs “%1” has, the smaller its weights begin, so that z spreads as widely as the inputs do.</source>
        <translation>Plus «&#xa0;%1&#xa0;» a d’entrées, plus ses poids débutent petits, pour que z soit aussi dispersé que les entrées.</translation>
    </message>
    <message>
        <source>The weights of “%1” are drawn at right angles to each other, so that signals keep their length on the way through.</source>
        <translation>Les poids de «&#xa0;%1&#xa0;» sont tirés à angle droit les uns des autres, pour que les signaux gardent leur longueur en passant.</translation>
    </message>
    <message>
        <source>Term %1 of %2: an input counts as much as the weight of its link says.</source>
        <translation>Terme %1 sur %2&#xa0;: une entrée compte autant que le dit le poids de sa liaison.</translation>
    </message>
    <message>
        <source>The neuron adds up what comes in, each input as strongly as its weight says.</source>
        <translation>Le neurone additionne ce qui arrive, chaque entrée autant que le dit son poids.</translation>
    </message>
    <message>
        <source>Each input counts as much as its weight says: here “%1” counts most, and pushes z up.</source>
        <translation>Chaque entrée compte autant que le dit son poids&#xa0;: ici «&#xa0;%1&#xa0;» compte le plus, et pousse z vers le haut.</translation>
    </message>
    <message>
        <source>Each input counts as much as its weight says: here “%1” counts most, and pulls z down.</source>
        <translation>Chaque entrée compte autant que le dit son poids&#xa0;: ici «&#xa0;%1&#xa0;» compte le plus, et tire z vers le bas.</translation>
    </message>
    <message>
        <source>A linear neuron gives out z as it is: right where an answer may be any number.</source>
        <translation>Un neurone linéaire donne z tel quel&#xa0;: c’est ce qu’il faut quand la réponse peut être un nombre quelconque.</translation>
    </message>
    <message>
        <source>z lies so far from 0 that the sigmoid is almost flat there: the neuron is saturated, and a change of z hardly changes a.</source>
        <translation>z est si loin de 0 que la sigmoïde y est presque plate&#xa0;: le neurone est saturé, et changer z ne change guère a.</translation>
    </message>
    <message>
        <source>The sigmoid squeezes every z into the range from 0 to 1; z = 0 becomes one half.</source>
        <translation>La sigmoïde ramène tout z entre 0 et 1&#x202f;; z = 0 devient un demi.</translation>
    </message>
    <message>
        <source>z lies so far from 0 that tanh is almost flat there: the neuron is saturated, and a change of z hardly changes a.</source>
        <translation>z est si loin de 0 que tanh y est presque plate&#xa0;: le neurone est saturé, et changer z ne change guère a.</translation>
    </message>
    <message>
        <source>tanh squeezes every z into the range from −1 to 1 and keeps its sign.</source>
        <translation>tanh ramène tout z entre −1 et 1 et garde son signe.</translation>
    </message>
    <message>
        <source>z is positive, and ReLU lets it through unchanged.</source>
        <translation>z est positif, et ReLU le laisse passer inchangé.</translation>
    </message>
    <message>
        <source>z is not positive, and ReLU makes it 0: the neuron is silent for this example.</source>
        <translation>z n’est pas positif, et ReLU en fait 0&#xa0;: le neurone se tait pour cet exemple.</translation>
    </message>
    <message>
        <source>z is positive, and leaky ReLU lets it through unchanged.</source>
        <translation>z est positif, et leaky ReLU le laisse passer inchangé.</translation>
    </message>
    <message>
        <source>z is not positive: leaky ReLU lets a hundredth of it through, so that the neuron never falls quite silent.</source>
        <translation>z n’est pas positif&#xa0;: leaky ReLU en laisse passer un centième, pour que le neurone ne se taise jamais tout à fait.</translation>
    </message>
    <message>
        <source>z is positive, and ELU lets it through unchanged.</source>
        <translation>z est positif, et ELU le laisse passer inchangé.</translation>
    </message>
    <message>
        <source>z is not positive: ELU bends it smoothly towards −1.</source>
        <translation>z n’est pas positif&#xa0;: ELU l’infléchit doucement vers −1.</translation>
    </message>
    <message>
        <source>Softplus is ReLU with a rounded corner: close to z for a large z, close to 0 for a very negative one.</source>
        <translation>Softplus est une ReLU au coin arrondi&#xa0;: proche de z pour un grand z, proche de 0 pour un z très négatif.</translation>
    </message>
    <message>
        <source>SiLU multiplies z by its own sigmoid: a large z passes, a very negative one hardly does.</source>
        <translation>SiLU multiplie z par sa propre sigmoïde&#xa0;: un grand z passe, un z très négatif ne passe guère.</translation>
    </message>
    <message>
        <source>GELU multiplies z by the share Φ(z) of a normal distribution that lies below it: a large z passes, a very negative one hardly does.</source>
        <translation>GELU multiplie z par la part Φ(z) d’une loi normale située au-dessous&#xa0;: un grand z passe, un z très négatif ne passe guère.</translation>
    </message>
    <message>
        <source>Softmax turns the z of all neurons of the layer into shares that add up to 1: the greater its z, the greater a neuron&apos;s share.</source>
        <translation>Softmax change les z de tous les neurones de la couche en parts dont la somme est 1&#xa0;: plus son z est grand, plus la part d’un neurone est grande.</translation>
    </message>
    <message>
        <source>Training has moved this number for %1 steps: this step goes on from there.</source>
        <translation>L’entraînement a déplacé ce nombre en %1 pas&#xa0;: ce pas-ci part de là.</translation>
    </message>
    <message>
        <source>This number was set by hand; the seed would have begun it elsewhere.</source>
        <translation>Ce nombre a été fixé à la main&#x202f;; la graine l’aurait fait débuter ailleurs.</translation>
    </message>
    <message>
        <source>All biases may begin at 0: their weights already make the neurons differ.</source>
        <translation>Tous les biais peuvent débuter à 0&#xa0;: les poids suffisent à rendre les neurones différents.</translation>
    </message>
    <message>
        <source>Every bias of “%1” begins at the value that was chosen for the layer.</source>
        <translation>Chaque biais de «&#xa0;%1&#xa0;» débute à la valeur choisie pour la couche.</translation>
    </message>
    <message>
        <source>Batch normalisation begins with scale γ = 1 and shift β = 0, which leave x̂ as it is.</source>
        <translation>La normalisation par lot débute avec l’échelle γ = 1 et le décalage β = 0, qui laissent x̂ tel quel.</translation>
    </message>
    <message>
        <source>The activation %1 turns the weighted sum into what the neuron sends on.</source>
        <translation>L’activation %1 change la somme pondérée en ce que le neurone transmet.</translation>
    </message>
    <message>
        <source>Dropout silences neurons by chance and scales up the others.</source>
        <translation>Le dropout fait taire des neurones au hasard et amplifie les autres.</translation>
    </message>
    <message>
        <source>Dropout has silenced this neuron for this step, so that the others learn not to rely on it.</source>
        <translation>Le dropout a fait taire ce neurone pour ce pas, pour que les autres apprennent à ne pas compter sur lui.</translation>
    </message>
    <message>
        <source>Dropout leaves this neuron on; times %1, what the next layer receives is on average as large as without dropout.</source>
        <translation>Le dropout laisse ce neurone actif&#x202f;; multiplié par %1, ce que reçoit la couche suivante est en moyenne aussi grand que sans dropout.</translation>
    </message>
    <message>
        <source>There is no variance here, as in every batch of one: the number is its own mean, and x̂ is 0.</source>
        <translation>Il n’y a pas de variance ici, comme dans tout lot d’un seul exemple&#xa0;: le nombre est sa propre moyenne, et x̂ vaut 0.</translation>
    </message>
    <message>
        <source>The batch&apos;s mean is taken off and its spread divided out: over the batch, x̂ has mean 0 and variance 1.</source>
        <translation>La moyenne du lot est retranchée, puis le tout est divisé par l’écart-type&#xa0;: sur le lot, x̂ a pour moyenne 0 et pour variance 1.</translation>
    </message>
    <message>
        <source>Scale γ and shift β are learned, so that the network may undo the normalisation where that helps.</source>
        <translation>L’échelle γ et le décalage β s’apprennent, pour que le réseau puisse défaire la normalisation là où cela aide.</translation>
    </message>
    <message>
        <source>This number comes with the example: the input layer computes nothing.</source>
        <translation>Ce nombre vient de l’exemple&#xa0;: la couche d’entrée ne calcule rien.</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>out</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>at first</source>
        <translation>au départ</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>weights at the start</source>
        <translation>poids au départ</translation>
    </message>
    <message>
        <source>values at the start</source>
        <translation>valeurs au départ</translation>
    </message>
    <message>
        <source>new weights</source>
        <translation>nouveaux poids</translation>
    </message>
    <message>
        <source>new values</source>
        <translation>nouvelles valeurs</translation>
    </message>
    <message>
        <source>All numbers step at once, each against its own gradient; the learning rate η is the same for all.</source>
        <translation>Tous les nombres font leur pas à la fois, chacun contre son propre gradient&#x202f;; le taux d’apprentissage η est le même pour tous.</translation>
    </message>
    <message>
        <source>weighted sums and activations</source>
        <translation>sommes pondérées et activations</translation>
    </message>
    <message>
        <source>All neurons of “%1” read the same inputs, each with weights of its own: one row of W for a neuron.</source>
        <translation>Tous les neurones de «&#xa0;%1&#xa0;» lisent les mêmes entrées, chacun avec ses propres poids&#xa0;: une ligne de W par neurone.</translation>
    </message>
    <message>
        <source>normalised values</source>
        <translation>valeurs normalisées</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>entrées</translation>
    </message>
    <message>
        <source>error signals</source>
        <translation>signaux d’erreur</translation>
    </message>
    <message>
        <source>Each error signal is the gradient that arrives at its neuron, times the slope of its activation.</source>
        <translation>Chaque signal d’erreur est le gradient qui arrive au neurone, multiplié par la pente de son activation.</translation>
    </message>
    <message>
        <source>The error signals of the next layer come back along the same weights, and each is multiplied by the slope of its neuron&apos;s activation.</source>
        <translation>Les signaux d’erreur de la couche suivante reviennent par les mêmes poids, et chacun est multiplié par la pente de l’activation de son neurone.</translation>
    </message>
    <message>
        <source>gradients of the weights</source>
        <translation>gradients des poids</translation>
    </message>
    <message>
        <source>gradients of the biases</source>
        <translation>gradients des biais</translation>
    </message>
    <message>
        <source>gradients of scale and shift</source>
        <translation>gradients de l’échelle et du décalage</translation>
    </message>
    <message>
        <source>Each weight&apos;s gradient is the error signal of its row times the input of its column.</source>
        <translation>Le gradient de chaque poids est le signal d’erreur de sa ligne multiplié par l’entrée de sa colonne.</translation>
    </message>
    <message>
        <source>gradient of the activations</source>
        <translation>gradient des activations</translation>
    </message>
    <message>
        <source>What counts is how far y is from t, squared: twice as far costs four times as much.</source>
        <translation>Ce qui compte est le carré de l’écart entre y et t&#xa0;: deux fois plus loin coûte quatre fois plus.</translation>
    </message>
    <message>
        <source>Twice as far from t costs four times as much; the half is there to make the derivative y − t.</source>
        <translation>Deux fois plus loin de t coûte quatre fois plus&#x202f;; le demi est là pour que la dérivée soit y − t.</translation>
    </message>
    <message>
        <source>What counts is how far y is from t: twice as far costs twice as much.</source>
        <translation>Ce qui compte est l’écart entre y et t&#xa0;: deux fois plus loin coûte deux fois plus.</translation>
    </message>
    <message>
        <source>Within 1 of its target, Huber&apos;s loss grows with the square of the distance.</source>
        <translation>À moins de 1 de la cible, la perte de Huber croît comme le carré de l’écart.</translation>
    </message>
    <message>
        <source>Farther than 1 from its target, Huber&apos;s loss grows in a straight line, so that an outlier does not outweigh everything else.</source>
        <translation>À plus de 1 de la cible, la perte de Huber croît en ligne droite, pour qu’une valeur aberrante ne l’emporte pas sur tout le reste.</translation>
    </message>
    <message>
        <source>The right answer is 1: the loss is near 0 where y is near 1, and grows without bound as y goes to 0.</source>
        <translation>La bonne réponse est 1&#xa0;: la perte est proche de 0 si y est proche de 1, et croît sans limite quand y tend vers 0.</translation>
    </message>
    <message>
        <source>The right answer is 0: the loss is near 0 where y is near 0, and grows without bound as y goes to 1.</source>
        <translation>La bonne réponse est 0&#xa0;: la perte est proche de 0 si y est proche de 0, et croît sans limite quand y tend vers 1.</translation>
    </message>
    <message>
        <source>This is not the right class: t = 0, and only the share of the right class counts.</source>
        <translation>Ce n’est pas la bonne classe&#xa0;: t = 0, et seule compte la part de la bonne classe.</translation>
    </message>
    <message>
        <source>This is the right class: the smaller the share y that the network gives it, the greater the loss.</source>
        <translation>C’est la bonne classe&#xa0;: plus la part y que le réseau lui donne est petite, plus la perte est grande.</translation>
    </message>
    <message>
        <source>Apart from the error, the weights of “%1” cost what their squares add up to: large ones most.</source>
        <translation>En plus de l’erreur, les poids de «&#xa0;%1&#xa0;» coûtent la somme de leurs carrés&#xa0;: les grands surtout.</translation>
    </message>
    <message>
        <source>Apart from the error, the weights of “%1” cost what their sizes add up to: those that are of little use go to 0.</source>
        <translation>En plus de l’erreur, les poids de «&#xa0;%1&#xa0;» coûtent la somme de leurs tailles&#xa0;: ceux qui servent peu vont vers 0.</translation>
    </message>
    <message>
        <source>Apart from the error, the weights of “%1” cost what their sizes and squares add up to; biases cost nothing.</source>
        <translation>En plus de l’erreur, les poids de «&#xa0;%1&#xa0;» coûtent la somme de leurs tailles et de leurs carrés&#x202f;; les biais ne coûtent rien.</translation>
    </message>
    <message>
        <source>The loss says in one number how far y is from t.</source>
        <translation>La perte dit en un nombre à quel point y est loin de t.</translation>
    </message>
    <message>
        <source>There is one output: its part is the whole loss of this example.</source>
        <translation>Il n’y a qu’une sortie&#xa0;: sa part est toute la perte de cet exemple.</translation>
    </message>
    <message>
        <source>The parts of all classes add up to one number that says how wrong the network is on this example.</source>
        <translation>La somme des parts de toutes les classes dit en un nombre à quel point le réseau se trompe sur cet exemple.</translation>
    </message>
    <message>
        <source>The mean over the outputs says in one number how wrong the network is on this example.</source>
        <translation>La moyenne sur les sorties dit en un nombre à quel point le réseau se trompe sur cet exemple.</translation>
    </message>
    <message>
        <source>The loss of a batch is the mean over its examples: the step makes it smaller for all of them together, not for each.</source>
        <translation>La perte d’un lot est la moyenne sur ses exemples&#xa0;: le pas la diminue pour tous ensemble, non pour chacun.</translation>
    </message>
    <message>
        <source>This is what the network should have given out for this example.</source>
        <translation>Voici ce que le réseau aurait dû donner pour cet exemple.</translation>
    </message>
    <message>
        <source>%1, neuron %2</source>
        <translation>%1, neurone %2</translation>
    </message>
    <message>
        <source>%1 numbers to learn</source>
        <translation>%1 nombres à apprendre</translation>
    </message>
    <message>
        <source>Before anything is learned, every weight and bias needs a value: chance gives it, and the seed makes the same chance come again.</source>
        <translation>Avant d’apprendre, chaque poids et chaque biais doit avoir une valeur&#xa0;: le hasard la donne, et la graine permet de retrouver le même hasard.</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>norm</translation>
    </message>
    <message>
        <source>The example goes through the network from the input to the output: each layer makes new numbers from those of the layer before.</source>
        <translation>L’exemple traverse le réseau de l’entrée à la sortie&#xa0;: chaque couche tire de nouveaux nombres de ceux de la couche précédente.</translation>
    </message>
    <message>
        <source>What the step makes smaller is the error together with the penalty on large weights.</source>
        <translation>Ce que le pas diminue est l’erreur avec la pénalité sur les grands poids.</translation>
    </message>
    <message>
        <source>From the output back to the first layer the gradient fades: what reaches the first layer is less than a tenth of what the last one gets.</source>
        <translation>De la sortie à la première couche, le gradient s’éteint&#xa0;: la première couche reçoit moins d’un dixième de ce que reçoit la dernière.</translation>
    </message>
    <message>
        <source>From the output back to the first layer, the chain rule says how the loss answers to every number of the network: here the length of each layer&apos;s gradient.</source>
        <translation>De la sortie à la première couche, la dérivation en chaîne dit comment la perte réagit à chaque nombre du réseau&#xa0;: ici, la longueur du gradient de chaque couche.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>Every learned number takes a step against its own gradient.</source>
        <translation>Chaque nombre appris fait un pas contre son propre gradient.</translation>
    </message>
    <message>
        <source>%1 of %2 numbers have taken a step against their gradients; before it, the loss was %3.</source>
        <translation>%1 nombres sur %2 ont fait un pas contre leur gradient&#x202f;; auparavant, la perte était de %3.</translation>
    </message>
</context>
<context>
    <name>neurarium::SumTable</name>
    <message>
        <source>%1 more</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>somme</translation>
    </message>
</context>
<context>
    <name>neurarium::TemplateGallery</name>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Networks with their data, ready to train. The project that is open gives way; Undo brings it back.</source>
        <translation>Des réseaux avec leurs données, prêts à s’entraîner. Le projet ouvert leur laisse la place&#x202f;; Annuler le ramène.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>neurarium::TemplateModel</name>
    <message>
        <source>Data: %1</source>
        <extracomment>On the card of a template; %1 is the name of a data set.</extracomment>
        <translation>Données&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>neurarium::ThresholdDialog</name>
    <message>
        <source>Thresholds</source>
        <translation>Seuils</translation>
    </message>
    <message>
        <source>What the Doctor compares its measurements with.</source>
        <translation>Ce à quoi le docteur compare ses mesures.</translation>
    </message>
</context>
<context>
    <name>neurarium::TimeBar</name>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Époque %1 sur %2</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Époque %1</translation>
    </message>
    <message>
        <source>%1 of %2 MB</source>
        <translation>%1 Mo sur %2</translation>
    </message>
    <message>
        <source>Kept: %1 · %2</source>
        <translation>Gardés&#xa0;: %1 · %2</translation>
    </message>
    <message>
        <source>Moments of this run that are kept: %1, in %2. When there are too many, every other one goes; the first and the newest stay.</source>
        <translation>Moments gardés de cet entraînement&#xa0;: %1, en %2. Quand il y en a trop, un sur deux s’en va&#xa0;; le premier et le dernier restent.</translation>
    </message>
    <message>
        <source>Stop the replay</source>
        <translation>Arrêter le film</translation>
    </message>
    <message>
        <source>Replay the run from the moments that are kept</source>
        <translation>Revoir l’entraînement d’après les moments gardés</translation>
    </message>
    <message>
        <source>Replay the run</source>
        <translation>Revoir l’entraînement</translation>
    </message>
    <message>
        <source>Epoch that is shown</source>
        <translation>Époque montrée</translation>
    </message>
    <message>
        <source>Drag to see the network as it was at an earlier epoch. Training pauses.</source>
        <translation>Glissez pour voir le réseau tel qu’il était à une époque passée. L’entraînement fait une pause.</translation>
    </message>
    <message>
        <source>Train on from here</source>
        <translation>Reprendre d’ici</translation>
    </message>
    <message>
        <source>Goes back to this epoch and trains on. Undo brings the present back.</source>
        <translation>Revient à cette époque et reprend l’entraînement. Annuler ramène le présent.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Revenir au présent</translation>
    </message>
    <message>
        <source>Shows the network as it is at present.</source>
        <translation>Montre le réseau tel qu’il est à présent.</translation>
    </message>
</context>
<context>
    <name>neurarium::TimelineBar</name>
    <message>
        <source>Timeline of the training step</source>
        <translation>Frise du pas d’entraînement</translation>
    </message>
</context>
<context>
    <name>neurarium::TrainingController</name>
    <message>
        <source>back to epoch %1</source>
        <translation>retour à l’époque %1</translation>
    </message>
</context>
<context>
    <name>neurarium::TrainingPanel</name>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>What training minimises</source>
        <translation>Ce que l’entraînement minimise</translation>
    </message>
    <message>
        <source>How far the outputs are from their targets, as one number; the cross-entropies set the output layer&apos;s activation too.</source>
        <translation>L’écart des sorties à leurs cibles, en un seul nombre&#x202f;; les entropies croisées règlent aussi l’activation de la couche de sortie.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perte</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>How a gradient becomes an update: the further methods remember earlier gradients, or give each weight a pace of its own.</source>
        <translation>Comment un gradient devient une mise à jour&#xa0;: les autres méthodes se souviennent des gradients passés, ou donnent à chaque poids sa propre allure.</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>optimiseur</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Inertie</translation>
    </message>
    <message>
        <source>The share of the last update that is kept: speed builds up along a slope.</source>
        <translation>La part conservée de la dernière mise à jour&#xa0;: on prend de la vitesse le long d’une pente.</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>How long squared gradients are remembered: nearer to 1 is longer.</source>
        <translation>Combien de temps les carrés des gradients restent en mémoire&#xa0;: plus près de 1, plus longtemps.</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Bêta 1</translation>
    </message>
    <message>
        <source>How long gradients are remembered: nearer to 1 is longer.</source>
        <translation>Combien de temps les gradients restent en mémoire&#xa0;: plus près de 1, plus longtemps.</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Bêta 2</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Keeps the division by remembered gradients away from zero.</source>
        <translation>Évite que la division par les gradients mémorisés ne se fasse par zéro.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Déclin des poids</translation>
    </message>
    <message>
        <source>Shrinks every weight by this share, times the learning rate, in each step.</source>
        <translation>Réduit chaque poids de cette part, multipliée par le taux d’apprentissage, à chaque pas.</translation>
    </message>
    <message>
        <source>Learning-rate schedule</source>
        <translation>Taux au fil des époques</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Large steps first, small ones later: the schedule multiplies the learning rate as the epochs go by.</source>
        <translation>De grands pas d’abord, de petits ensuite&#xa0;: l’évolution multiplie le taux d’apprentissage au fil des époques.</translation>
    </message>
    <message>
        <source>learning-rate schedule</source>
        <translation>évolution du taux d’apprentissage</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Facteur</translation>
    </message>
    <message>
        <source>Steps and exponential: what the rate is multiplied by each time; cosine: where it ends; warm-up: where it begins.</source>
        <translation>Paliers et exponentielle&#xa0;: ce par quoi le taux est multiplié chaque fois&#x202f;; cosinus&#xa0;: où il finit&#x202f;; échauffement&#xa0;: d’où il part.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>How many epochs a step, or the whole course, takes.</source>
        <translation>Combien d’époques dure un palier, ou toute l’évolution.</translation>
    </message>
    <message>
        <source>epochs of the schedule</source>
        <translation>époques de l’évolution</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Écrêtage du gradient</translation>
    </message>
    <message>
        <source>What is bounded</source>
        <translation>Ce qui est borné</translation>
    </message>
    <message>
        <source>Cuts gradients that are too large, so that one bad batch cannot throw the weights far away.</source>
        <translation>Coupe les gradients trop grands, pour qu’un mauvais lot ne puisse pas envoyer les poids au loin.</translation>
    </message>
    <message>
        <source>gradient clipping</source>
        <translation>écrêtage du gradient</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>The largest number, or the greatest length, that a gradient may have.</source>
        <translation>Le plus grand nombre, ou la plus grande longueur, permis à un gradient.</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>Régularisation</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>Penalises the sum of all weights&apos; sizes: useless weights become exactly zero.</source>
        <translation>Pénalise la somme des valeurs absolues des poids&#xa0;: les poids inutiles deviennent exactement nuls.</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>Penalises the sum of all squared weights: large weights shrink most.</source>
        <translation>Pénalise la somme des carrés des poids&#xa0;: les grands poids rétrécissent le plus.</translation>
    </message>
    <message>
        <source>Max-norm</source>
        <translation>Norme maximale</translation>
    </message>
    <message>
        <source>The greatest length of the weights that enter one neuron; 0 sets no bound.</source>
        <translation>La plus grande longueur des poids qui entrent dans un neurone&#x202f;; 0 ne fixe aucune borne.</translation>
    </message>
    <message>
        <source>A cross-entropy compares probabilities of classes; the target of this data set is a quantity.</source>
        <translation>Une entropie croisée compare des probabilités de classes&#x202f;; la cible de ce jeu de données est une quantité.</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Arrêt précoce</translation>
    </message>
    <message>
        <source>Watch the validation loss</source>
        <translation>Surveiller la perte de validation</translation>
    </message>
    <message>
        <source>Training stops when the validation loss has found no new low for a while.</source>
        <translation>L’entraînement s’arrête quand la perte de validation n’a plus trouvé de minimum depuis un moment.</translation>
    </message>
    <message>
        <source>early stopping</source>
        <translation>arrêt précoce</translation>
    </message>
    <message>
        <source>Patience (epochs)</source>
        <translation>Patience (époques)</translation>
    </message>
    <message>
        <source>How many epochs without a new low it waits.</source>
        <translation>Combien d’époques sans nouveau minimum il attend.</translation>
    </message>
    <message>
        <source>patience</source>
        <translation>patience</translation>
    </message>
    <message>
        <source>Needs a validation split: see Data.</source>
        <translation>Demande des données de validation&#xa0;: voir Données.</translation>
    </message>
</context>
<context>
    <name>neurarium::TransportBar</name>
    <message>
        <source>Training controls</source>
        <translation>Commandes de l’entraînement</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Replay from the same initial weights</source>
        <translation>Rejouer depuis les mêmes poids initiaux</translation>
    </message>
    <message>
        <source>New weights</source>
        <translation>Autres poids</translation>
    </message>
    <message>
        <source>Draw other initial weights</source>
        <translation>Tirer d’autres poids initiaux</translation>
    </message>
    <message>
        <source>One batch</source>
        <translation>Un lot</translation>
    </message>
    <message>
        <source>Train on one batch: one update of the weights</source>
        <translation>Entraîner sur un lot&#xa0;: une mise à jour des poids</translation>
    </message>
    <message>
        <source>One epoch</source>
        <translation>Une époque</translation>
    </message>
    <message>
        <source>Train to the end of the epoch: every training example once</source>
        <translation>Entraîner jusqu’à la fin de l’époque&#xa0;: chaque exemple d’entraînement une fois</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>How often every training example has been used.</source>
        <translation>Combien de fois chaque exemple d’entraînement a servi.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Updates of the weights in the present epoch, out of those that an epoch takes.</source>
        <translation>Mises à jour des poids dans l’époque en cours, sur toutes celles d’une époque.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>How far each update moves the weights against the gradient. Acts at once.</source>
        <translation>De combien chaque mise à jour déplace les poids à l’opposé du gradient. Agit aussitôt.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille de lot</translation>
    </message>
    <message>
        <source>Examples whose mean gradient makes one update. Acts at once.</source>
        <translation>Nombre d’exemples dont le gradient moyen fait une mise à jour. Agit aussitôt.</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>Régularisation</translation>
    </message>
    <message>
        <source>Holds weights small: L1 drives them to zero, L2 shrinks large ones most. Acts at once.</source>
        <translation>Garde les poids petits&#xa0;: L1 les pousse vers zéro, L2 réduit surtout les grands. Agit aussitôt.</translation>
    </message>
    <message>
        <source>Its rate</source>
        <translation>Sa force</translation>
    </message>
    <message>
        <source>How strongly large weights are penalised. Acts at once.</source>
        <translation>À quel point les grands poids sont pénalisés. Agit aussitôt.</translation>
    </message>
    <message>
        <source>Examples/s</source>
        <translation>Exemples/s</translation>
    </message>
    <message>
        <source>Training examples that the engine works through in a second.</source>
        <translation>Exemples d’entraînement que le moteur traite en une seconde.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>taux d’apprentissage</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>taille de lot</translation>
    </message>
    <message>
        <source>regularisation</source>
        <translation>régularisation</translation>
    </message>
    <message>
        <source>L1 + L2</source>
        <translation>L1 + L2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Pause training (Space)</source>
        <translation>Mettre l’entraînement en pause (Espace)</translation>
    </message>
    <message>
        <source>Train until paused (Space)</source>
        <translation>Entraîner jusqu’à la pause (Espace)</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>au plus vite</translation>
    </message>
    <message>
        <source>1 batch/s</source>
        <translation>1 lot/s</translation>
    </message>
    <message>
        <source>%1 batches/s</source>
        <translation>%1 lots/s</translation>
    </message>
    <message>
        <source>Speed: %1</source>
        <translation>Vitesse&#xa0;: %1</translation>
    </message>
    <message>
        <source>Updates of the weights in a second.</source>
        <translation>Mises à jour des poids par seconde.</translation>
    </message>
</context>
<context>
    <name>neurarium::UnitList</name>
    <message>
        <source>Dead and saturated units</source>
        <translation>Neurones morts et saturés</translation>
    </message>
    <message>
        <source>%1 — dead</source>
        <translation>%1 — mort</translation>
    </message>
    <message>
        <source>%1 — saturated</source>
        <translation>%1 — saturé</translation>
    </message>
    <message>
        <source>All units answer</source>
        <translation>Tous les neurones répondent</translation>
    </message>
</context>
<context>
    <name>neurarium::VariantMaps</name>
    <message>
        <source>Outputs of the variants over the plane</source>
        <translation>Sorties des variantes sur le plan</translation>
    </message>
</context>
<context>
    <name>neurarium::VerdictCard</name>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Shows the numbers in their plot.</source>
        <translation>Montre les nombres dans leur graphique.</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Montrer&#xa0;: %1</translation>
    </message>
    <message>
        <source>What helps:</source>
        <translation>Ce qui aide&#xa0;:</translation>
    </message>
    <message>
        <source>Learn more</source>
        <translation>En savoir plus</translation>
    </message>
    <message>
        <source>What it is, how it shows, what helps, and what to try.</source>
        <translation>Ce que c’est, comment cela se voit, ce qui aide et qu’essayer.</translation>
    </message>
    <message>
        <source>Learn more: %1</source>
        <translation>En savoir plus&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>neurarium::WhatIfPanel</name>
    <message>
        <source>This step cannot be made: its loss is not a number.</source>
        <translation>Ce pas est impossible&#xa0;: sa perte n’est pas un nombre.</translation>
    </message>
    <message>
        <source>Click a link or a neuron to see the loss as its weight or bias changes.</source>
        <translation>Cliquer un lien ou un neurone montre la perte quand son poids ou son biais change.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Put the point back to the present value</source>
        <translation>Remettre le point à la valeur présente</translation>
    </message>
    <message>
        <source>Use this value</source>
        <translation>Prendre cette valeur</translation>
    </message>
    <message>
        <source>Give the network the value under the point</source>
        <translation>Donner au réseau la valeur du point</translation>
    </message>
</context>
<context>
    <name>neurarium::WhatIfPlot</name>
    <message>
        <source>The loss as %1 changes</source>
        <translation>La perte quand %1 change</translation>
    </message>
    <message>
        <source>Loss + penalty</source>
        <translation>Perte + pénalité</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Pente</translation>
    </message>
</context>
<context>
    <name>neurarium::WhatIfReadout</name>
    <message>
        <source>instead of %1</source>
        <translation>au lieu de %1</translation>
    </message>
    <message>
        <source>Loss + penalty</source>
        <translation>Perte + pénalité</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>This example&apos;s loss</source>
        <translation>Perte de cet exemple</translation>
    </message>
    <message>
        <source>Finite difference</source>
        <translation>Différence finie</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Pas suivant</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>The slope of the curve at the present value, by backpropagation</source>
        <translation>La pente de la courbe à la valeur présente, par rétropropagation</translation>
    </message>
    <message>
        <source>The same slope measured: the loss a little to the left and to the right, without any derivative</source>
        <translation>La même pente, mesurée&#xa0;: la perte un peu à gauche et un peu à droite, sans aucune dérivée</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
</context>
<context>
    <name>neurarium::WindowDocks</name>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradients</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Expériences</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
</context>
<context>
    <name>neurarium::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Fichiers &amp;récents</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>E&amp;xemples</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Entraînement</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
</context>
</TS>
