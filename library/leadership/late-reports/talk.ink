VAR trust = 6
VAR clarity = 0
VAR plan = false

Three times this month Ben's figures came after the deadline. The last time, on Tuesday, the management meeting began without them. You have asked him for fifteen minutes. He sits down.
ben: You wanted to talk? Is it about the holidays? # mood: unsure
* ["You have become rather unreliable lately." # then: A judgement about him gives him something to argue with.]
  ~ trust -= 3
  ben: Unreliable? I have been here until eight every evening! # mood: angry
  -> judged
* ["First of all: you do great work, really. There is just a small thing." # then: The praise is a cushion, and the point shrinks to a footnote.]
  ~ trust -= 1
  ben: Oh. Good. What small thing? # mood: pleased
  -> cushioned
* ["On Tuesday the figures came at eleven. The meeting had begun at nine without them." # then: A moment and a fact: he can check it and need not defend himself.]
  ~ clarity += 2
  -> fact

=== judged ===
* ["That was a label, and not fair. Let me say what I saw: on Tuesday the figures came at eleven." # then: Taking the label back costs little and makes room for the fact.]
  ~ trust += 2
  ~ clarity += 2
  -> fact
* ["Three times late is unreliable. What would you call it?" # then: Now you argue about a word, and the reports are forgotten.]
  ~ trust -= 2
  ben: I would call it three people's work for one. But please, write it in my file. # mood: angry
  -> broken

=== cushioned ===
* ["The figures on Tuesday came at eleven, two hours after the meeting began." # then: The fact is out, if later than it could have been.]
  ~ clarity += 2
  -> fact
* ["The reports could come a bit earlier. You know." # then: "A bit earlier" leaves him guessing what you saw and what you want.]
  ben: Sure. I will try. # mood: calm
  -> vague

=== fact ===
ben: Yes. I know. It was a bad day. # mood: sad
* ["They decided on the budget with last month's numbers, and asked me why." # then: He learns what the delay did, and why it matters.]
  ~ clarity += 1
  -> effect
* ["Everybody is annoyed with you about it." # then: "Everybody" cannot be checked, and he feels surrounded.]
  ~ trust -= 2
  ben: Everybody. So you all talk about me. # mood: angry
  -> why
* ["Do not worry, such things happen." # then: It is kind, and says that the delay does not matter.]
  ben: Okay. Thanks. # mood: calm
  -> vague

=== effect ===
ben: I did not know that they decided on old numbers. That is bad. # mood: tense
-> why

=== why ===
* ["What got in the way?" # then: He tells you about the export that breaks, which you could not have guessed.]
  ~ trust += 2
  -> reason
* ["I expect them by eight from now on. Clear?" # then: He nods, and the broken export stays where it is.]
  ~ trust -= 1
  ben: Clear. # mood: tense
  -> ordered
* ["You should begin a day earlier. I always did." # then: Advice before the reason solves a problem that he does not have.]
  ~ trust -= 1
  ben: The data only come in at six in the morning. But all right. # mood: tense
  -> ordered

=== reason ===
ben: Since the change of system the export breaks off every other time. I then copy it by hand, from six on. I thought that I had to manage it. # mood: sad
* ["I get you somebody from IT this week. What do you need for Tuesday?" # then: You take your part, and he says what his part can be.]
  ~ trust += 2
  -> agree
* ["You should have told me that much earlier." # then: It is true, and teaches him not to tell you the next thing.]
  ~ trust -= 2
  ben: Yes. Probably. # mood: sad
  -> agree

=== agree ===
ben: If the export runs, eight is no problem. If it breaks, I could send the main figures first. # mood: unsure
* ["So: main figures by eight, a word to me at seven if the export breaks. We look at it again in two weeks." # then: Who does what by when, and a date to look at it: now it can be kept.]
  ~ plan = true
  ~ clarity += 1
  -> kept
* ["Good, then we understand each other." # then: Each of you goes away with another idea of what was agreed.]
  -> vague

=== kept ===
ben: That is doable. Thanks for asking. # mood: pleased
Two weeks later the figures have come at ten to eight, twice. On the third day he called at seven.
-> END

=== ordered ===
The next report comes at eight, with two wrong columns: he had copied it by hand in a hurry.
-> END

=== vague ===
The next report comes at half past ten. He is surprised that you mind.
-> END

=== broken ===
He leaves the room. In the afternoon he asks the personnel office how long his period of notice is.
-> END
