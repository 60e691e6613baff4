using Onside.Customers.Deals;
using Onside.Shared.Ui;
using Onside.Team.Activities;

namespace Onside.Steering.Learning.Reviews;

// Reviews as people say them: what made it likely, never who.
public static class ReviewSaid
{
    public static FormattableString Said(Who who, ReviewMoved moved) => moved.Move switch
    {
        ReviewMove.Open => $"{who} asked three people to look back on the deal",
        ReviewMove.Write => $"{who} wrote down what the deal taught",
        ReviewMove.Unseal => $"What the deal taught is open to read",
        _ => $"{who} summed up what the deal taught",
    };

    public static Tone Tone(Result result) => result switch
    {
        Result.Won => Shared.Ui.Tone.Good,
        Result.Open => Shared.Ui.Tone.Plain,
        _ => Shared.Ui.Tone.Info,
    };
}
