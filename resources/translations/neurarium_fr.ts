<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>CommandLine</name>
    <message>
        <source>“%1” is one word too many</source>
        <translation>« %1 » est un mot de trop</translation>
    </message>
    <message>
        <source>there is no option “%1”; expected one of: %2</source>
        <translation>l’option « %1 » n’existe pas ; attendu, au choix : %2</translation>
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
        <translation>%1 demande une valeur : %2</translation>
    </message>
    <message>
        <source>a project's file is missing</source>
        <translation>il manque le fichier d’un projet</translation>
    </message>
    <message>
        <source>%1: expected %2, received “%3”</source>
        <translation>%1 : attendu %2, reçu « %3 »</translation>
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
        <translation>quels exemples ; all : dans l’ordre du jeu de données (all)</translation>
    </message>
    <message>
        <source>Prints the examples as the network and the loss receive them, as CSV.</source>
        <translation>Écrit les exemples tels que le réseau et la perte les reçoivent, en CSV.</translation>
    </message>
    <message>
        <source>Neurarium: build a neural network and watch it learn.</source>
        <translation>Neurarium : construire un réseau de neurones et le regarder apprendre.</translation>
    </message>
    <message>
        <source>Opens the window.</source>
        <translation>Ouvre la fenêtre.</translation>
    </message>
    <message>
        <source>Commands, which need no display (neurarium COMMAND --help says more):</source>
        <translation>Commandes, sans besoin d’écran (neurarium COMMANDE --help en dit plus) :</translation>
    </message>
    <message>
        <source>this text</source>
        <translation>ce texte</translation>
    </message>
    <message>
        <source>the program's version</source>
        <translation>la version du programme</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 failed, 2 wrong usage.</source>
        <translation>Codes de sortie : 0 réussi, 1 échoué, 2 mal employé.</translation>
    </message>
    <message>
        <source>See: %1</source>
        <translation>Voir : %1</translation>
    </message>
    <message>
        <source>there is no command “%1”; expected one of: %2</source>
        <translation>la commande « %1 » n’existe pas ; attendu, au choix : %2</translation>
    </message>
    <message>
        <source>there is no display to open the window on: neither DISPLAY nor WAYLAND_DISPLAY is set</source>
        <translation>il n’y a pas d’écran où ouvrir la fenêtre : ni DISPLAY ni WAYLAND_DISPLAY ne sont définis</translation>
    </message>
    <message>
        <source>Commands need none. See: %1</source>
        <translation>Les commandes n’en demandent pas. Voir : %1</translation>
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
        <source>the table's column to predict (the last one)</source>
        <translation>la colonne du tableau à prédire (la dernière)</translation>
    </message>
    <message>
        <source>the inputs: columns or derived features (every column)</source>
        <translation>les entrées : colonnes ou caractéristiques dérivées (toutes les colonnes)</translation>
    </message>
    <message>
        <source>bring every input to mean 0 and deviation 1 (usual for tables)</source>
        <translation>ramener chaque entrée à la moyenne 0 et à l’écart-type 1 (habituel pour les tableaux)</translation>
    </message>
    <message>
        <source>share of the examples to train on; the others test (0.5)</source>
        <translation>part des exemples pour l’entraînement ; les autres testent (0.5)</translation>
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
        <translation>unités des couches cachées ; 0 pour aucune (4,2)</translation>
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
        <translation>graine des données, de la répartition, des poids, du mélange et de l’abandon (1)</translation>
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
        <translation>des exemples avec les colonnes que « data » écrit ; les autres colonnes sont ignorées</translation>
    </message>
    <message>
        <source>Prints the network's outputs for the examples of a table, as CSV.</source>
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
        <source>language of the words in the picture (the system's)</source>
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
        <source>Prints every number of one training step on one example, as JSON.</source>
        <translation>Écrit tous les nombres d’un pas d’entraînement sur un exemple, en JSON.</translation>
    </message>
    <message>
        <source>how often every training example is visited (100)</source>
        <translation>combien de fois chaque exemple d’entraînement est visité (100)</translation>
    </message>
    <message>
        <source>where to save the trained project; without it nothing is saved</source>
        <translation>où enregistrer le projet entraîné ; sinon rien n’est enregistré</translation>
    </message>
    <message>
        <source>lines for people, or one JSON object a line and epoch (text)</source>
        <translation>des lignes à lire, ou un objet JSON par ligne et par époque (text)</translation>
    </message>
    <message>
        <source>epoch %1   loss: training %2</source>
        <translation>époque %1   perte : entraînement %2</translation>
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
        <translation>justes : entraînement %1 %, test %2 %</translation>
    </message>
    <message>
        <source>penalty of the weights, which training adds: %1</source>
        <translation>pénalité des poids, que l’entraînement ajoute : %1</translation>
    </message>
    <message>
        <source>%1 steps in %2 s: %3 examples per second</source>
        <translation>%1 pas en %2 s : %3 exemples par seconde</translation>
    </message>
    <message>
        <source>“%1” holds the last finite weights.</source>
        <translation>« %1 » contient les derniers poids finis.</translation>
    </message>
    <message>
        <source>Trains a project and prints its losses.</source>
        <translation>Entraîne un projet et écrit ses pertes.</translation>
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
        <translation>Le fichier « %1 » n’existe pas.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>Le fichier « %1 » ne peut pas être lu : %2.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written: %2.</source>
        <translation>Le fichier « %1 » ne peut pas être écrit : %2.</translation>
    </message>
    <message>
        <source>The file “%1” is too large: %3 MB, where at most %2 MB are allowed.</source>
        <translation>Le fichier « %1 » est trop grand : %3 Mo, pour %2 Mo permis au plus.</translation>
    </message>
    <message>
        <source>This is not a text file in UTF-8 (%1): it looks like %2.</source>
        <translation>Ce n’est pas un fichier texte en UTF-8 (%1) : on dirait %2.</translation>
    </message>
    <message>
        <source>This is not a Neurarium project: “%1” should be “%2”.</source>
        <translation>Ce n’est pas un projet Neurarium : « %1 » devrait être « %2 ».</translation>
    </message>
    <message>
        <source>The project was saved by a newer Neurarium: its format has version %2, this program knows %1.</source>
        <translation>Le projet vient d’un Neurarium plus récent : son format a la version %2, ce programme connaît la version %1.</translation>
    </message>
    <message>
        <source>The text is malformed (%1): expected “%2”, received “%3”.</source>
        <translation>Le texte est mal formé (%1) : attendu « %2 », reçu « %3 ».</translation>
    </message>
    <message>
        <source>The text ends too early (%1).</source>
        <translation>Le texte s’arrête trop tôt (%1).</translation>
    </message>
    <message>
        <source>The text is malformed (%1): “%2” does not belong there.</source>
        <translation>Le texte est mal formé (%1) : « %2 » n’a rien à faire là.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>Il manque « %1 ».</translation>
    </message>
    <message>
        <source>In “%1”, “%2” is missing.</source>
        <translation>Dans « %1 », il manque « %2 ».</translation>
    </message>
    <message>
        <source>“%1” should be %2, and is %3.</source>
        <translation>« %1 » devrait être %2, et c’est %3.</translation>
    </message>
    <message>
        <source>%1: “%3” is not known; expected one of: %2.</source>
        <translation>%1 : « %3 » est inconnu ; attendu, au choix : %2.</translation>
    </message>
    <message>
        <source>%1 is out of range: expected %2, received %3.</source>
        <translation>%1 est hors limites : attendu %2, reçu %3.</translation>
    </message>
    <message>
        <source>%1 does not fit the network: expected %2 numbers, received %3.</source>
        <translation>%1 ne convient pas au réseau : attendu %2 nombres, reçu %3.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a finite number.</source>
        <translation>%1 : « %2 » n’est pas un nombre fini.</translation>
    </message>
    <message>
        <source>There is nothing in it: %1.</source>
        <translation>Il n’y a rien dedans : %1.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a number.</source>
        <translation>%1 : « %2 » n’est pas un nombre.</translation>
    </message>
    <message>
        <source>%1: expected %2 cells, received %3.</source>
        <translation>%1 : attendu %2 cellules, reçu %3.</translation>
    </message>
    <message>
        <source>%1: “%2” is there twice.</source>
        <translation>%1 : « %2 » s’y trouve deux fois.</translation>
    </message>
    <message>
        <source>%1: there is no column “%3”; the columns are: %2.</source>
        <translation>%1 : il n’y a pas de colonne « %3 » ; les colonnes sont : %2.</translation>
    </message>
    <message>
        <source>%1: the category “%3” is not known; expected one of: %2.</source>
        <translation>%1 : la catégorie « %3 » est inconnue ; attendu, au choix : %2.</translation>
    </message>
    <message>
        <source>There is nothing to learn: every example has the same target, %2 (%1).</source>
        <translation>Il n’y a rien à apprendre : tous les exemples ont la même cible, %2 (%1).</translation>
    </message>
    <message>
        <source>There are too few examples (%1): at least %2 are needed, and there are %3.</source>
        <translation>Il y a trop peu d’exemples (%1) : il en faut au moins %2, et il y en a %3.</translation>
    </message>
    <message>
        <source>The shares of training, validation and test (%1) should sum to %2, and sum to %3.</source>
        <translation>La somme des parts d’entraînement, de validation et de test (%1) devrait être %2, et c’est %3.</translation>
    </message>
    <message>
        <source>Softmax belongs to the output layer only, not to %1. Its units share a sum of 1, which a hidden layer would lose information by.</source>
        <translation>Softmax ne convient qu’à la couche de sortie, pas à : %1. Ses unités se partagent une somme de 1 ; une couche cachée y perdrait de l’information.</translation>
    </message>
    <message>
        <source>This loss needs an output layer with the activation %1; it has %2.</source>
        <translation>Cette perte demande une couche de sortie d’activation %1 ; la sienne est %2.</translation>
    </message>
    <message>
        <source>The loss %2 does not fit this problem; expected one of: %1.</source>
        <translation>La perte %2 ne convient pas à ce problème ; attendu, au choix : %1.</translation>
    </message>
    <message>
        <source>The output layer (%1) does not fit the data: expected units: %2, received: %3.</source>
        <translation>La couche de sortie (%1) ne convient pas aux données : unités attendues : %2, reçues : %3.</translation>
    </message>
    <message>
        <source>The input layer (%1) has %3 units, and the data have %2 features.</source>
        <translation>La couche d’entrée (%1) a %3 unités, et les données ont %2 caractéristiques.</translation>
    </message>
    <message>
        <source>The layers are out of order: at %1, expected %2, received %3.</source>
        <translation>Les couches ne sont pas dans l’ordre : à %1, attendu %2, reçu %3.</translation>
    </message>
    <message>
        <source>Training stopped at step %2: the loss is no longer a finite number, first at %1. A lower learning rate usually helps.</source>
        <translation>Entraînement arrêté au pas %2 : la perte n’est plus un nombre fini, d’abord à : %1. Un taux d’apprentissage plus petit aide presque toujours.</translation>
    </message>
    <message>
        <source>Training stopped at step %2: a gradient is no longer a finite number, first at %1. A lower learning rate or gradient clipping usually helps.</source>
        <translation>Entraînement arrêté au pas %2 : un gradient n’est plus un nombre fini, d’abord à : %1. Un taux d’apprentissage plus petit ou l’écrêtage du gradient aident presque toujours.</translation>
    </message>
    <message>
        <source>Training stopped at step %2: a weight is no longer a finite number, first at %1. A lower learning rate usually helps.</source>
        <translation>Entraînement arrêté au pas %2 : un poids n’est plus un nombre fini, d’abord à : %1. Un taux d’apprentissage plus petit aide presque toujours.</translation>
    </message>
</context>
</TS>