using Onside.Science.FollowThrough;
using Onside.Shared.Ui;
using Onside.Team.Activities;

namespace Onside.Team.Commitments.Communication;

// States, moves and ways of telling, as people say them.
public static class AnnouncementWords
{
    public static FormattableString Of(CommunicationState state, bool decides) => state switch
    {
        CommunicationState.Planned => $"To be told",
        CommunicationState.Sent => decides ? (FormattableString)$"Told, their word is missing" : $"Told",
        CommunicationState.Acknowledged => $"They know",
        _ => $"Missed",
    };

    public static Tone Tone(CommunicationState state, bool decides) => state switch
    {
        CommunicationState.Acknowledged => Shared.Ui.Tone.Good,
        CommunicationState.Missed => Shared.Ui.Tone.Bad,
        CommunicationState.Sent => decides ? Shared.Ui.Tone.Warn : Shared.Ui.Tone.Good,
        _ => Shared.Ui.Tone.Plain,
    };

    public static FormattableString Of(CommunicationMove move, bool isMe) => move switch
    {
        CommunicationMove.Send => $"I have told them",
        _ => isMe ? (FormattableString)$"I know" : $"They know it",
    };

    public static FormattableString Of(Channel channel) => channel switch
    {
        Channel.Talk => $"In a talk",
        Channel.Call => $"By phone",
        Channel.Mail => $"By mail",
        Channel.Meeting => $"In a meeting",
        _ => $"By letter",
    };

    public static string Glyph(CommunicationMove? move) => move switch
    {
        null => "messages-square",
        CommunicationMove.Send => "send",
        CommunicationMove.Acknowledge => "check",
        _ => "clock",
    };

    public static FormattableString Said(Who who, AnnouncementMoved moved) => moved.Move switch
    {
        null => $"{who} wrote down that {moved.Audience} must be told: {moved.What}",
        CommunicationMove.Send => $"{who} told {moved.Audience}: {moved.What}",
        CommunicationMove.Acknowledge => $"{moved.Audience} knows: {moved.What}",
        _ => $"Not told to {moved.Audience} in time, or without an answer: {moved.What}",
    };
}
