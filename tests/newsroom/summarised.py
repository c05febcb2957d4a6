"""A machine that sums up, whoever asks it, and the story that it is asked about."""

from tests.journeys.house import story

KEY = "sk-not-a-real-key"
HELD = (
    "The harbour of Lorvik reopened on Monday after 1,200 dockers had cleared the quays."
    " Mayor Ida Brandt said that seven ships were waiting."
)
STORM = story(
    "Harbour reopens after storm",
    "The harbour of Lorvik reopened on Monday morning, three days after the storm that had"
    " closed it. Some 1,200 dockers cleared the quays through the night, the port authority said.",
    "“We are back at work,” said the mayor, Ida Brandt, who visited the eastern quay. She said"
    " that seven ships were still waiting outside, and that the last of them would be unloaded on"
    " Thursday at 6.30 p.m. if the wind allowed it.",
    "Insurers put the damage at 4.5 million crowns. The sea wall, which Halm built in 1961, held"
    " everywhere but in the old town, where water stood in the cellars of forty houses.",
)
