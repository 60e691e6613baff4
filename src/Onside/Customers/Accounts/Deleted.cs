using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Accounts;

// A record that was deleted and can be taken back. At is its list's address.
public sealed record Deleted(Guid Id, string Name, DateTime DeletedAt, string At);

// The version a click was made on.
public class Seen
{
    public int? Version { get; set; }

    public void RefuseStale(Entity record)
    {
        if (Version is { } seen && seen != record.Version)
            throw new Refusal($"Somebody changed this while you looked at it. Reload to see how it stands now.", 409);
    }
}
