# An act on a day in the past, copies issued for a marriage, the proof of numbers.
problem-act-not-drawn-yet = Cet acte n’existait pas encore ce jour-là : il a été dressé le { $date }
problem-act-known-since = Acte ancien, transcrit ici le { $date } : ce que portait sa marge avant ce jour se lit sur le registre papier
problem-copy-for-marriage-noted = Copie délivrée en vue du mariage : la mention est préparée, l’officier la signe
problem-numbers-gap = Le fait { $seq } du journal donne le numéro { $found } là où { $expected } était attendu : un numéro manque ou a été donné deux fois
problem-closing-content-unverified = La clôture dit le nombre d’actes et le dernier numéro ; ce qu’elle doit dire de plus n’a été lu dans aucun texte et reste à confirmer
