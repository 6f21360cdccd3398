# Naissances : jumeaux, enfant de parents inconnus, jugement.
problem-birth-date-partial = Le jour et le mois sont nécessaires, à moins que le jugement ne les taise. Relisez l’expédition
problem-twin-rank-missing = L’acte dit lequel des jumeaux est né le premier. Écrivez le rang
problem-father-long-dead =
    { $days ->
        [0] Le père serait mort le jour de la naissance
        [one] Le père serait mort un jour avant la naissance
       *[other] Le père serait mort { $days } jours avant la naissance
    }. Vérifiez les deux dates
problem-death-act-to-follow = L’enfant est mort avant la déclaration : on dresse l’acte de naissance, puis l’acte de décès, puis on mentionne le décès en marge de l’acte de naissance
problem-foundling-declarant = Seul le procureur du Roi déclare un enfant de parents inconnus, d’office ou sur demande
problem-found-in-the-future = La découverte est datée d’après aujourd’hui. Corrigez la date
problem-found-before-birth = La découverte précède la naissance. Corrigez l’une des deux dates
problem-period-from-finding = Le délai est compté depuis la découverte, le { $date } ; cette règle n’est pas vérifiée
