VAR anger = 8
VAR cost = 0
VAR promised = false

It is eleven at night. A man in a wet coat puts his bag on the counter, hard.
tomas: I have a booking! Paid! And your colleague on the telephone tells me that there is no room? # mood: angry
* ["Please calm down, sir, and we will see." # then: Being told to calm down sounds like a reproach; he gets louder.]
  ~ anger += 1
  tomas: Do not tell me to calm down! I have been travelling for fourteen hours! # mood: angry
  -> second
* ["Your booking number, please." # then: You need it, but the form comes before the person.]
  ~ anger += 1
  tomas: My number? I have a room number, or rather I do not! # mood: angry
  -> second
* ["You have paid, you have been on the road all day, and now there is no room. That is not right." # then: He hears that his message has arrived, and can stop shouting it.]
  -> named

=== second ===
* ["You are right. First tell me what happened." # then: It comes late, but he gets to finish, and that takes the edge off.]
  -> named
* ["We are overbooked because of the fair. It happens everywhere." # then: An explanation before he is heard sounds as if it were his bad luck.]
  ~ anger += 1
  tomas: Then it happens everywhere without me! I want your manager, now. # mood: angry
  -> manager

=== named ===
~ anger -= 3
tomas: Fourteen hours. And tomorrow at eight I have to stand in front of forty people. # mood: tense
* ["I am sorry, but with the fair on we are overbooked." # then: After a "but" only the excuse is heard.]
  ~ anger += 1
  tomas: So it is the fair's fault. I see. # mood: angry
  -> offer
* ["I am sorry. I will see to it myself, and I stay with you until it is settled." # then: He has one person who is responsible, and no longer has to fight.]
  ~ anger -= 2
  tomas: All right. What now? # mood: unsure
  -> offer
* ["I am sorry. The booking office will call you." # then: He is handed on at eleven at night, and the office opens at nine.]
  ~ anger += 1
  tomas: At what time? When I am standing in front of my forty people? # mood: angry
  -> offer

=== offer ===
There is a free room in the house across the road. Your limit for such cases is 150 euros.
* ["In ten minutes you have a room across the road, at our cost. I carry your bag over." # then: He knows who does what by when, and can see it happen.]
  ~ cost += 120
  ~ promised = true
  ~ anger -= 2
  -> reaction
* ["I will do everything I can to find something." # then: It sounds eager, and he still does not know where he will sleep.]
  ~ anger += 1
  tomas: And what does that mean? Do I wait here? # mood: tense
  -> again
* ["You get this night and your whole stay for free." # then: It is far beyond your limit, and it does not give him a bed.]
  ~ cost += 600
  tomas: I do not want it for free. I want to sleep. # mood: tense
  -> again

=== again ===
* ["You are right. There is a room across the road, ready in ten minutes, at our cost." # then: The firm step comes at last, and works.]
  ~ cost += 120
  ~ promised = true
  ~ anger -= 2
  -> reaction
* ["Please take a seat, I will see what I can do." # then: Waiting without an end is what made him angry to begin with.]
  ~ anger += 2
  -> manager

=== reaction ===
{ anger <= 4:
  tomas: Ten minutes. Good. Thank you for not sending me away. # mood: pleased
- else:
  tomas: Ten minutes. I will look at the clock. # mood: tense
}
* ["I will call you there at eleven thirty to hear that all is well." # then: A small promise with a time is how trust comes back.]
  ~ anger -= 1
  -> settled
* ["Would you rate us kindly, in spite of it all?" # then: Now it is about you again, and he notices.]
  ~ anger += 2
  tomas: We will see about that. # mood: tense
  -> left

=== settled ===
At half past eleven he answers at once: the room is warm, and he will be on time tomorrow. In the autumn he books again.
-> END

=== left ===
He sleeps across the road. His review has two stars and the word "pushy" in it.
-> END

=== manager ===
The night manager comes down, pays for a taxi and a hotel on the other side of the town, and apologizes for you. You hear about it in the morning.
-> END
