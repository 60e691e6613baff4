using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Team.Lists;

namespace Onside.Customers.Tagging;

// Tags put on many records at once, and taken off.
public static class TagChanges
{
    public static ListKind<T> SetsTags<T>(this ListKind<T> list) where T : Entity, ITagged => list
        .SetsText("tag", $"Put a tag on", record => string.Join(", ", record.Tags), async (record, tag, ground) => Put(record, tag!, await ground.Kept<TagBook>()), mayBeEmpty: false)
        .SetsText("untag", $"Take a tag off", record => string.Join(", ", record.Tags), (record, tag, _) =>
        {
            if (record.Tags.Any(one => TextFolding.Key(one) == TextFolding.Key(tag!)))
                record.TagWith(record.Tags.Where(one => TextFolding.Key(one) != TextFolding.Key(tag!)));
            return Task.CompletedTask;
        }, mayBeEmpty: false);

    private static void Put(ITagged record, string tag, TagBook tags)
    {
        if (record.Tags.Any(one => TextFolding.Key(one) == TextFolding.Key(tag)))
            return;
        if (tags.Complaint(tag) is { } complaint)
            throw new Refusal(complaint);
        if (record.Tags.Count >= TagText.Most)
            throw new Refusal($"It has {TagText.Most} tags already: take one off first.");
        record.TagWith(record.Tags.Append(tags.Of(tag)?.Name ?? tag));
    }
}
