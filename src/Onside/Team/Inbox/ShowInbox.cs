using System.Text.Json.Serialization;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Inbox;

// The inbox as a page, and its list by itself: what keeps it fresh asks for the list alone.
public static class ShowInbox
{
    public static async Task<Page<InboxPage, InboxList>> Get(Query<Asked> asked, Pile pile) => new(await pile.List(asked.Value.Show, asked.Value.After));

    public static async Task<Fragment<NoticeList, InboxList>> GetList(Query<Asked> asked, Pile pile) => new(await pile.List(asked.Value.Show, asked.Value.After));

    public class Asked
    {
        public InboxShow Show { get; set; }

        public string? After { get; set; }
    }
}

public sealed record InboxList(InboxShow Show, IReadOnlyList<NoticeGroup> Groups, string? Next, bool IsFirst, Counted Unread) : IPlaced
{
    Whereabouts IPlaced.Where => new(Say($"Inbox"), "inbox");

    [JsonIgnore]
    public string Url => $"/inbox/notices?show={Show}";
}
