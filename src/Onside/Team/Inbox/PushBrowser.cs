using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Access;
using Onside.Platform.Data;

namespace Onside.Team.Inbox;

// A browser that wants to be told while no page of ours is open. It belongs to the session in which it was asked for: who signs out there is told nothing more.
public class PushBrowser(Guid personId, Guid sessionId, string endpoint, string key, string secret, string name, DateTime at) : Entity, IUnaudited, IMine
{
    public Guid PersonId { get; private set; } = personId;
    public Guid SessionId { get; private set; } = sessionId;
    public string Endpoint { get; private set; } = endpoint;
    public byte[] EndpointHash { get; private set; } = Keys.Hash(endpoint);

    // Its public key and the secret it shares with us, as it told them (RFC 8291).
    public string Key { get; private set; } = key;
    public string Secret { get; private set; } = secret;
    public string Name { get; private set; } = name;
    public DateTime At { get; private set; } = at;

    public Guid Whose => PersonId;
}

public class PushBrowserTable : IEntityTypeConfiguration<PushBrowser>
{
    public void Configure(EntityTypeBuilder<PushBrowser> browser)
    {
        browser.ToTable("inbox_browsers");
        browser.Property(b => b.Endpoint).HasMaxLength(1000);
        browser.Property(b => b.EndpointHash).HasMaxLength(32);
        browser.Property(b => b.Key).HasMaxLength(100);
        browser.Property(b => b.Secret).HasMaxLength(40);
        browser.Property(b => b.Name).HasMaxLength(60);
        browser.Ignore(b => b.Whose);
        browser.HasIndex(b => b.EndpointHash).IsUnique();
        browser.HasIndex(b => b.PersonId);
    }
}
