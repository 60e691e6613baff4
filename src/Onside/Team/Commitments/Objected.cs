using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;

namespace Onside.Team.Commitments;

// The conversation objects: in a sentence, at the field where something is missing.
public sealed class Objected(Objection objection) : Refusal(CommitmentWords.Of(objection), objection.Kind == ObjectionKind.Stale ? 409 : 422)
{
    public Objection Objection => objection;

    public static T Unless<T>(Science.FollowThrough.Answer<T> answer) where T : notnull => answer switch
    {
        Science.FollowThrough.Answer<T>.Made made => made.Now,
        Science.FollowThrough.Answer<T>.Refused refused => throw new Objected(refused.Objection),
        _ => throw new InvalidOperationException("An answer is made or refused."),
    };

    // Said at the field of a form that it is about, where there is one.
    public static T At<T>(Complaint complain, Func<T> say)
    {
        try
        {
            return say();
        }
        catch (Objected objected) when (objected.Field is { } field)
        {
            throw complain(field, objected.Sentence);
        }
    }

    public static async Task<T> At<T>(Complaint complain, Func<Task<T>> say)
    {
        try
        {
            return await say();
        }
        catch (Objected objected) when (objected.Field is { } field)
        {
            throw complain(field, objected.Sentence);
        }
    }

    // The field of the form that lacks something, or holds something that cannot be.
    public string? Field => objection switch
    {
        { Missing: Part.Outcome } => "What",
        { Missing: Part.Condition } => "Condition",
        { Missing: Part.Due or Part.Date } or { Kind: ObjectionKind.DueIsPast } => "DueAt",
        { Missing: Part.Scope } => "Scope",
        { Missing: Part.Why } => "Why",
        { Missing: Part.Performer } or { Kind: ObjectionKind.PerformerIsRequester } => "To",
        { Missing: Part.Review } or { Kind: ObjectionKind.ReviewAfterDue or ObjectionKind.ReviewIsPast } => "ReviewAt",
        { Missing: Part.Restatement or Part.OwnWords } => "Restatement",
        { Missing: Part.Reason or Part.UnmetCondition or Part.Resolution } => "Reason",
        { Missing: Part.Obstacle } => "Obstacle",
        { Missing: Part.Evidence } or { Kind: ObjectionKind.EvidenceIsAhead } => "Evidence",
        { Missing: Part.Cover or Part.Owner } => "Cover",
        { Missing: Part.AnswerBy } or { Kind: ObjectionKind.AnswerAfterDue or ObjectionKind.AnswerIsPast } => "AnswerBy",
        _ => null,
    };
}
