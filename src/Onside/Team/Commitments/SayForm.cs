using System.ComponentModel.DataAnnotations;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;

using Said = Onside.Science.FollowThrough.Said;

namespace Onside.Team.Commitments;

// What is said next, and what it carries: each move reads its own fields.
public class SayForm
{
    [Required(ErrorMessage = "Say which move.")]
    public Move? Move { get; set; }

    // How many moves were seen: of two who speak at once, the first is heard.
    [Required(ErrorMessage = "Say which state you have seen.")]
    public int? Seen { get; set; }

    [MaxLength(Commitment.LongestText)]
    public string? Condition { get; set; }

    [InOurTime]
    public DateTime? DueAt { get; set; }

    [MaxLength(Commitment.LongestText)]
    public string? Scope { get; set; }

    [InOurTime]
    public DateTime? ReviewAt { get; set; }

    [MaxLength(Commitment.LongestText)]
    public string? Restatement { get; set; }

    [MaxLength(Commitment.LongestText)]
    public string? Reason { get; set; }

    public ObstacleCategory? Obstacle { get; set; }

    [MaxLength(Commitment.LongestText)]
    public string? Evidence { get; set; }

    [InOurTime]
    public DateTime? EvidenceAt { get; set; }

    public Guid? Cover { get; set; }

    [InOurTime]
    public DateTime? AnswerBy { get; set; }

    // In whole minutes, of what was put into it before it was cancelled.
    [Range(0, 100_000)]
    public int? Effort { get; set; }

    // What the speaker adds in their own words.
    [MaxLength(Commitment.LongestText)]
    public string? Words { get; set; }

    // Answered from a list: its row comes back instead of the whole.
    public bool InRow { get; set; }

    public Said Said(string zone) => new(Seen!.Value)
    {
        Terms = Condition is null && DueAt is null && Scope is null ? null : new(Condition, DueAt, Scope, DueAt is null ? null : zone),
        Review = ReviewAt, Restatement = Restatement, Reason = Move == Science.FollowThrough.Move.NotSatisfied ? null : Reason, UnmetCondition = Move == Science.FollowThrough.Move.NotSatisfied ? Reason : null,
        Obstacle = Obstacle, Evidence = Evidence, EvidenceAt = EvidenceAt, Cover = Cover, AnswerBy = AnswerBy, Effort = Effort is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
    };
}
