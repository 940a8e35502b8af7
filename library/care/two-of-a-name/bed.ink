VAR asked = false
VAR band = false
VAR right = false
VAR labelled = false

In bed 12 a woman is dozing. The board above her says "Weber".
* ["Mrs Weber? I have come to take some blood." # then: She could be any Mrs Weber, and she says yes.]
  first: Yes, yes. Good morning. # mood: calm
  -> arm
* ["Good morning. Please tell me your full name and date of birth." # then: She cannot simply nod, so you hear what differs.]
  ~ asked = true
  first: Anneliese Weber. The thirteenth of May, forty-eight. # mood: calm
  -> said
* [Read the board: it is bed 12, and it says Weber # then: Boards stay where they are when patients are moved.]
  She wakes up and smiles at you.
  -> arm

=== said ===
Your form says Anna, and the third of May.
* [It is close enough: names are often shortened # then: Two small differences are two reasons to stop.]
  She pushes up her sleeve.
  -> arm
* [Look at her wristband # then: The band says once more, in writing, what you have just heard.]
  -> compare

=== arm ===
She holds out her arm. The wristband is under her sleeve.
* ["May I see your wristband first?" # then: It is late, but early enough: nothing has been done yet.]
  -> compare
* [Put on the tourniquet: there are eight more to go # then: The few seconds saved are paid for by somebody else.]
  -> wrong

=== compare ===
~ band = true
The band says "Weber, Anneliese, 13 May 1948". The form says "Weber, Anna, 3 May 1948".
* [Stop, and ask Omar who is meant # then: Whoever knows the ward finds the other Mrs Weber in a moment.]
  omar: Anna Weber? We moved her to bed 4 last night. Good that you ask. # mood: unsure
  -> four
* [Correct the name on the form by hand # then: Now the form agrees, and the blood is still somebody else's.]
  -> wrong

=== four ===
~ right = true
In bed 4 you ask the same question.
anna: Anna Weber, the third of May, 1948. # mood: pleased
Her wristband says so too. You draw two tubes, and the bell of the next room rings.
* [Label both tubes here, then go # then: It takes ten seconds, and nobody has to remember anything.]
  ~ labelled = true
  At noon the laboratory reports her blood group, and the next shift can rely on it.
  -> END
* [Put the tubes in your pocket and label them later # then: Out of her sight they are two tubes like all the others.]
  At the desk lie two more tubes without a name. Nobody can tell them apart now, so all four are thrown away.
  -> END

=== wrong ===
At noon the laboratory calls: this blood group is not the one on file. This time somebody has noticed.
-> END
