VAR trust = 5
VAR price = 100

omar: You are 15 % above the others. What can you do? # mood: tense
* [Take 10 % off # then: A quick discount says that the first price was not meant.]
  ~ price -= 10
  ~ trust -= 2
  omar: Good. I knew there was room. # mood: pleased
  -> close
* [Ask what matters to him # then: Whoever asks first learns what there is to trade.]
  -> asked

=== asked ===
~ trust += 3
omar: Delivery before May. Late parts stopped our line. # mood: unsure
* [Offer delivery in April for the full price # then: You give what is cheap for you and dear to him.]
  omar: If you put that in writing, yes. # mood: pleased
* [Offer delivery in April and 10 % off # then: The date alone would have done.]
  ~ price -= 10
  omar: Even better. # mood: pleased
- -> close

=== close ===
You shake hands. The price stands at {price}.
-> END
