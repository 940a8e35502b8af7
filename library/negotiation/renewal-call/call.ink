VAR trust = 5
VAR price = 100
VAR term = 1

nora: Thanks for calling. I will be quick. Your renewal offer is too high, and I have one from somebody else that is 15 % lower. # mood: tense
* ["I can take 8 % off." # then: The discount comes before the reason, so she learns that asking is enough.]
  ~ price -= 8
  ~ trust -= 1
  nora: Good, so there is room. Then let us talk about the rest. # mood: pleased
  -> rest
* ["Our price is fair, and the others leave things out." # then: She has to defend the other offer, and you still do not know what she needs.]
  ~ trust -= 2
  nora: You have not even seen their offer. Please do not tell me what is in it. # mood: angry
  -> cold
* ["What would have to change for you to stay with us?" # then: She tells you what the price stands for: two bad nights in March.]
  -> asked

=== cold ===
* ["You are right, I have not. What matters to you in it?" # then: Admitting it reopens the door, and the question brings out her reason.]
  ~ trust += 1
  -> asked
* ["Then I must leave it at our price." # then: The talk becomes a yes or no, and with a cheaper offer in hand she says no.]
  nora: Then I know what to do. # mood: tense
  -> lost

=== asked ===
~ trust += 2
nora: Honestly? In March the dryers stood still for two nights, and I had no sheets for the wards. Nobody of yours answered before seven. I cannot explain a high price upstairs after that. # mood: unsure
* ["I am sorry about March. What would a night like that need?" # then: You find out that a mechanic within four hours is worth more to her than the discount.]
  -> needs
* ["March was bad luck, it was a supplier's part." # then: The explanation is true and sounds like an excuse; her worry stays.]
  ~ trust -= 2
  nora: That does not help my wards. # mood: tense
  -> rest
* ["Then I give you 10 % as a sorry." # then: Money does not repair a night without sheets, and the price is gone.]
  ~ price -= 10
  nora: That is kind. It does not get me sheets, but I take it. # mood: unsure
  -> rest

=== needs ===
~ trust += 2
nora: A mechanic on site within four hours, at night too. That is what I would have to show upstairs. # mood: calm
You have two mechanics on night duty nearby for another customer. A promise of four hours costs you little.
* ["You get the four hours in writing." # then: It is just what she wants, and you have asked for nothing in return.]
  ~ trust += 1
  nora: Excellent. And the price? # mood: pleased
  -> rest
* ["If you sign for three years, I put the four hours in writing." # then: You trade what is cheap for you against what is worth a lot to you.]
  -> traded

=== traded ===
~ term = 3
~ trust += 1
nora: Three years. With the four hours in the contract I can defend that. But I need something on the price too. # mood: unsure
* ["If you pay yearly in advance, I can take off 3 %." # then: A small step with a condition shows that you are near your limit.]
  ~ price -= 3
  nora: In advance works for us in January. Done. # mood: pleased
  -> signed
* ["All right, 8 % less." # then: You give eight for nothing, just before she would have said yes.]
  ~ price -= 8
  nora: Done, then. # mood: pleased
  -> signed
* ["The four hours are what you get for the price. Shall we go through how you explain it upstairs?" # then: You hold the price and help her with the talk that she has to have.]
  nora: Yes, let us do that. Send me the numbers from the nights since April, and I sign. # mood: calm
  -> signed

=== rest ===
nora: So, one year as before? And I need to bring something home on the price. # mood: calm
* ["If you commit to three years, I can go down by 3 %." # then: Late, but a trade: the discount is paid for with time.]
  ~ term = 3
  ~ price -= 3
  { trust >= 5:
    nora: Three years. All right, with you I can see that. # mood: pleased
    -> signed
  - else:
    nora: Three years, after March? No. One year, or I sign with the others. # mood: tense
    ~ term = 1
    -> short
  }
* ["Another 5 % then, if that closes it." # then: The second gift teaches her that there may be a third.]
  ~ price -= 5
  nora: It closes it for this year. Next year we talk again. # mood: calm
  -> short

=== signed ===
A week later the contract is on your desk: {term} years, at {price} % of the old price.
-> END

=== short ===
The contract runs for one year, at {price} % of the old price. In the spring you will have the same talk again.
-> END

=== lost ===
Two days later an e-mail thanks you for the years together. She has signed with the others.
-> END
