/** Analysis forms: what is wrong with a form or with answers. */
export const analyses = {
  errors: {
    notNumber: 'Hier muss eine Zahl stehen.',
    notKey: 'Ein Schlüssel beginnt mit einem Buchstaben und hat höchstens 40 Buchstaben, Ziffern und _.',
    notCode:
      'Ein Code hat höchstens 40 Kleinbuchstaben, Ziffern, - und _ und beginnt mit einem Buchstaben oder einer Ziffer.',
    keyTwice: 'Der Schlüssel „{key}“ wird zweimal verwendet.',
    notColour: 'Die Farbe muss eine von {values} sein oder wie #1a7f37 geschrieben werden.',
    notOfType: 'Eine Frage vom Typ „{type}“ hat das nicht.',
    bandEmpty: 'Ein Bereich muss über seinem Anfang enden.',
    bandsOverlap: 'Die Bereiche überschneiden sich: Dieser beginnt bei {from}, der vorige endet bei {to}.',
    bandsGap: 'Zwischen den Bereichen ist eine Lücke: Dieser beginnt bei {from}, der vorige endet bei {to}.',
    bandsBegin: 'Der unterste Bereich muss bei {from} beginnen.',
    bandsEnd: 'Der oberste Bereich muss bei {to} enden.',
    weightsZero:
      'Alle Gewichte sind null, deshalb lässt sich nichts bewerten. Geben Sie mindestens einer Frage ein Gewicht.',
    noQuestions: 'Das Formular hat noch keine Frage. Fügen Sie eine hinzu, bevor Sie es veröffentlichen.',
    sectionEmpty: 'Dieser Abschnitt hat keine Frage. Fügen Sie eine hinzu, oder entfernen Sie den Abschnitt.',
    noOptions: 'Die Frage hat keine Antworten zur Auswahl.',
    nobodyAnswers: 'Jemand muss das Formular ausfüllen können: unser Team oder die Mitglieder im Portal.',
    neverPublished: 'Das Formular wurde nie veröffentlicht und kann deshalb nicht zurückgezogen werden.',
    unknownQuestion: 'Das Formular hat keine Frage „{key}“.',
    unknownOption: 'Die Frage hat keine Antwort „{option}“.',
    optionTwice: 'Eine Antwort wurde zweimal gewählt.',
    hiddenQuestion:
      'Diese Frage wird nach den übrigen Antworten nicht gestellt und nimmt deshalb keine Antwort an.',
    conditionLoop: 'Fragen hängen im Kreis voneinander ab: {keys}.',
    formulaSign: '„{sign}“ an Stelle {at} der Formel ist nicht verständlich.',
    formulaEnds: 'Die Formel ist nicht vollständig.',
    formulaDeep: 'Die Formel ist zu tief verschachtelt; höchstens {max} Ebenen sind erlaubt.',
    formulaFunction: 'Es gibt keine Funktion „{name}“. Vorhanden sind: {known}.',
    formulaParts: 'Die Funktion „{name}“ nimmt {least} bis {most} Werte.',
    formulaName: 'Die Formel nennt „{name}“, das weder Frage noch Abschnitt des Formulars ist.',
    formulaLoop: 'Formeln verweisen im Kreis aufeinander: {keys}.',
    notPublished: 'Das Formular ist nicht veröffentlicht und kann deshalb nicht ausgefüllt werden.',
    notForStaff: 'Dieses Formular füllen nur Mitglieder im Portal aus.',
    otherCategory: 'Das Formular ist nicht für die Kategorien dieses Mitglieds bestimmt.',
    staleForm:
      'Das Formular hat sich geändert: Sie haben Version {version} ausgefüllt, jetzt gilt Version {current}. Bitte laden Sie es neu.',
    frozen: 'Die Analyse wurde eingereicht und kann nicht mehr geändert werden.',
    portalFile:
      'Mitglieder beantworten dieses Formular im Portal, das keine Dateien annimmt: Die Datei kann nicht verlangt werden.',
    kept: 'Die Analyse wurde eingereicht und wird aufbewahrt. Entwürfe können gelöscht werden.',
    mayNotReview: 'Sie dürfen Analysen weder genehmigen noch ablehnen.',
  },
};
