# Cas : acte déjà inscrit, acte lié, avis d’un établissement, réimpression, numérisation.
problem-birth-registered-already = Les mêmes parents ont déjà un enfant de même sexe né ce jour : acte n° { $number }, { $name }. S’il s’agit de jumeaux, indiquez-le ; sinon, l’officier décide et donne la raison
problem-linked-birth-act-unknown = L’acte de naissance lié n’est pas dans ce bureau. Cherchez-le à nouveau, ou indiquez seulement son numéro, son année et son bureau
problem-linked-act-not-a-birth = L’acte lié n’est pas un acte de naissance. Cherchez l’acte de naissance du défunt
problem-death-registered-already = Un décès est déjà inscrit pour cette personne : acte n° { $number }, { $name }. Voyez-le d’abord ; l’officier décide et donne la raison
problem-pre-declaration-settled = Cet avis est déjà traité
problem-act-digitised-already = Cet acte est déjà saisi : n° { $number }, { $name }. Délivrez-en la copie
problem-register-numbered-here = Les actes de { $year } sont tous dans ce système. Cherchez l’acte par son nom
problem-digitisation-settled = Cette demande est déjà traitée
problem-document-not-reprintable = Ce document ne se réimprime pas. Délivrez-en un nouveau
problem-reprint-set-otherwise = Le programme a changé depuis la délivrance : rien ne prouve que cette réimpression soit en tout point le document d’alors. Comparez-la avec lui si vous l’avez
problem-arabic-spelling-proposed = « { $latin } » peut s’écrire « { $spelling } » en arabe ; l’officier confirme la graphie
