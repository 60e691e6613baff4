using Onside.Science.FollowThrough;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Obstacles;

// States and moves of obstacles as people say them.
public static class ObstacleWords
{
    public static FormattableString Of(ObstacleState state, bool isLetGo = false) => state switch
    {
        _ when isLetGo => $"No longer in the way",
        ObstacleState.Raised => $"Named",
        ObstacleState.Owned => $"Being dealt with",
        ObstacleState.Escalated => $"Waits for a decision",
        ObstacleState.Resolved => $"Out of the way",
        _ => $"Lived with",
    };

    public static Tone Tone(ObstacleState state, bool isLetGo = false) => state switch
    {
        _ when isLetGo => Shared.Ui.Tone.Plain,
        ObstacleState.Raised or ObstacleState.Owned => Shared.Ui.Tone.Warn,
        ObstacleState.Escalated => Shared.Ui.Tone.Bad,
        ObstacleState.Resolved => Shared.Ui.Tone.Good,
        _ => Shared.Ui.Tone.Plain,
    };

    public static FormattableString Of(ObstacleMove move, ObstacleState from) => move switch
    {
        ObstacleMove.Own when from == ObstacleState.Escalated => $"Decide it",
        ObstacleMove.Own => $"Say who deals with it",
        ObstacleMove.Resolve => $"Out of the way",
        ObstacleMove.AcceptRisk => $"Live with it",
        _ => $"Ask for a decision",
    };

    public static string Glyph(ObstacleMove? move) => move switch
    {
        null => "triangle-alert",
        ObstacleMove.Own => "user-check",
        ObstacleMove.Resolve => "check",
        ObstacleMove.AcceptRisk => "shield",
        _ => "arrow-up",
    };

    // What is said with a move.
    public static FormattableString Asks(ObstacleMove move, ObstacleState from) => move switch
    {
        ObstacleMove.Own when from == ObstacleState.Escalated => $"What was decided?",
        ObstacleMove.Own => $"In your words",
        ObstacleMove.Resolve => $"How was it resolved?",
        ObstacleMove.AcceptRisk => $"Why can we live with it?",
        _ => $"What is to be decided?",
    };

    public static FormattableString Said(Who who, ObstacleMoved moved) => moved switch
    {
        { Move: null } => $"{who} named what is in the way: {CommitmentWords.Of(moved.Category)}",
        { Move: ObstacleMove.Own, From: ObstacleState.Escalated } => $"{who} decided about what is in the way",
        { Move: ObstacleMove.Own } => $"{who} said who deals with what is in the way",
        { Move: ObstacleMove.Resolve } => $"{who} got out of the way what stood there: {CommitmentWords.Of(moved.Category)}",
        { Move: ObstacleMove.AcceptRisk } => $"{who} decided to live with what is in the way",
        _ => $"{who} asked for a decision about what is in the way",
    };

    public static IEnumerable<Choice> Categories => Enum.GetValues<ObstacleCategory>().Select(category => new Choice(category.ToString(), Say(CommitmentWords.Of(category))));
}
