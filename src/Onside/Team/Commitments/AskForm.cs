using System.ComponentModel.DataAnnotations;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;
using Onside.Team.People;

using Said = Onside.Science.FollowThrough.Said;

namespace Onside.Team.Commitments;

// What is asked, whoever is asked: four slots, and the record it is about.
public abstract class FourSlots
{
    // The record it is about: its kind and its id. Nothing, when it stands alone.
    [MaxLength(40)]
    public string? Kind { get; set; }

    public Guid? About { get; set; }

    [MaxLength(Commitment.LongestWhat)]
    public string? What { get; set; }

    [MaxLength(Commitment.LongestText)]
    public string? Condition { get; set; }

    [InOurTime]
    public DateTime? DueAt { get; set; }

    [MaxLength(Commitment.LongestText)]
    public string? Why { get; set; }

    public Subject? Subject => About is { } id && Kind is { Length: > 0 } kind ? new(kind, id) : null;

    public Said Said(string zone) => new(0) { Why = Why, Terms = new(Condition, DueAt, null, zone) };
}

// What is asked of somebody who works here, and of whom.
public class AskForm : FourSlots
{
    public Guid? To { get; set; }

    // Somebody who was not offered.
    public Guid? Else { get; set; }

    // A department as a whole, when no person is named.
    public Function? Department { get; set; }

    // From the catalogue of a department: it fills what is left open.
    public Guid? Offering { get; set; }

    // The mirror: I could do this for them.
    public bool Offer { get; set; }

    // A colleague for whom I take it further: they hear how it ends.
    public Guid? For { get; set; }

    // What somebody wrote, that this answers.
    public Guid? Activity { get; set; }
    public Guid? Comment { get; set; }

    // What it goes on from, and what it is a part of: both mine to say.
    public Guid? Follows { get; set; }
    public Guid? Parent { get; set; }

    // The outcome that it serves, and the step of its plan.
    public Guid? Outcome { get; set; }

    public Guid? Step { get; set; }

    // The part of the step that is asked for or offered.
    public Function? Role { get; set; }

    public Serving Serving => Outcome is null ? default : new(Outcome, Step, Step is null ? null : Role);

    // The contact outside who was told that it comes.
    public Guid? PromisedTo { get; set; }

    public Guid? Whom => To ?? Else;
}
