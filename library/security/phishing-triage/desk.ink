VAR time = 20
VAR safe = 3
VAR checked = false
VAR warned = false

Nine o'clock. A colleague from sales is at your desk, with her laptop open.
lena: I have a mail here from our parcel service, I think. A fee of 2.99 is due, or the goods go back today. Shall I pay quickly? # mood: tense
* ["Two ninety-nine is nothing. Pay, so that we have peace." # then: The fee is only the hook; the card number is the catch.]
  ~ time -= 2
  ~ safe -= 1
  lena: It asks for the company card and the code from the telephone. I am in a hurry, I have typed it in. # mood: unsure
  -> paid
* ["Let us look at where the link leads, without clicking." # then: The address behind the button has nothing to do with the parcel service.]
  ~ time -= 3
  -> link
* ["Delete it and carry on." # then: She is safe, and forty others have the same mail.]
  ~ time -= 1
  lena: Gone. I hope that nobody else falls for it. # mood: calm
  -> boss

=== link ===
lena: When I hold the pointer over it, it says parcel-fee-portal dot something. That is not them, is it? # mood: unsure
* ["No. Open the parcel service's own site and look up the number there." # then: The way that does not lead through the mail shows that no parcel is waiting.]
  ~ checked = true
  ~ time -= 3
  lena: No parcel. So it was a trap. # mood: angry
  -> report
* ["Answer the mail and ask whether it is genuine." # then: The one who answers is the one who wrote it.]
  ~ time -= 2
  ~ safe -= 1
  lena: They answer at once: quite genuine, please hurry. # mood: tense
  -> report

=== paid ===
* ["Call the bank now and have the card blocked. Then report it." # then: Minutes count: a blocked card cannot be emptied.]
  ~ time -= 5
  ~ safe += 1
  lena: Blocked. Nothing has gone off yet. I am so sorry. # mood: sad
  -> report
* ["Let us wait whether anything goes off at all." # then: By noon somebody has bought gift cards for 1,900 euros.]
  ~ safe -= 2
  -> boss

=== report ===
* ["Use the report button, so that the others are warned." # then: Security pulls the mail out of all mailboxes within minutes.]
  ~ warned = true
  ~ time -= 2
  lena: Done. They have thanked me already. # mood: pleased
  -> boss
* ["Tell nobody, it is a bit embarrassing." # then: Two colleagues pay on the same day.]
  ~ safe -= 1
  lena: If you think so. # mood: unsure
  -> boss

=== boss ===
Ten past nine. Your telephone shows a message from an unknown number.
chief: This is Karim, I am in a meeting with the bank. I need you to transfer 18,400 to the account below before ten. It is confidential, I cannot talk. # mood: tense
* ["I call you back on your known number, then I transfer." # then: The known number rings in the managing director's pocket: he knows of no transfer.]
  ~ checked = true
  ~ time -= 3
  -> called
* ["On my way. I confirm as soon as it is done." # then: Hurry, secrecy and authority have worked: the money is gone by noon.]
  ~ safe -= 3
  ~ time -= 4
  -> gone
* ["What is our project called? Then I know that it is you." # then: A test helps only if nobody else can know the answer, and project names stand on the internet.]
  ~ time -= 3
  chief: Northlight. As you well know. Now please, it is urgent. # mood: angry
  -> tested

=== tested ===
* ["Still, I call you on your known number." # then: Good that you did: he sits at his desk and knows nothing.]
  ~ checked = true
  ~ time -= 3
  -> called
* ["All right, then it is you." # then: The name stood in a press release; the money is gone by noon.]
  ~ safe -= 3
  -> gone

=== called ===
karim: A transfer? From me? No. Good that you call. # mood: tense
* ["I report it now, with the number and the account." # then: The bank can warn others, and the accounts department is on its guard.]
  ~ warned = true
  ~ time -= 2
  -> good
* ["Then it is settled, and I block the number." # then: You are safe; the same message reaches the accounts department at ten.]
  ~ time -= 1
  -> half

=== good ===
karim: Thank you. Tell the others at lunch how you noticed it. # mood: pleased
{ safe >= 3:
  By ten everything is blocked and reported. Nobody has lost a cent.
- else:
  By ten the transfer is stopped and reported. What happened before will keep you busy until the evening.
}
-> END

=== half ===
At half past ten the accounts department calls: somebody there has transferred 6,200. Nobody had warned them.
-> END

=== gone ===
Two hours later the real Karim walks past and asks what you are working on. The bank gets back less than half.
-> END
