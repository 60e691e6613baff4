using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.Inbox;

namespace Onside.Steering.Learning.Reviews;

// The three are asked, and hear when all is open.
public sealed class WhenReviewMoved(Notices notices) : Listener<ReviewMoved>
{
    public static readonly Reason Asked = new("review-asked", $"I am to look back on a closed deal", $"your view is waited for", 82, Opens: true);

    protected override async Task On(ReviewMoved moved)
    {
        if (moved.Move is ReviewMove.Write or ReviewMove.Summarize)
            return;
        foreach (var person in moved.People)
            await notices.Notify(person, Asked, new(new Subject("deal", moved.DealId), moved.Move == ReviewMove.Open ? $"You are asked to look back on this deal: what decided it?" : (FormattableString)$"What all three wrote about this deal is open: sum it up together") { Link = "#review" });
    }
}
