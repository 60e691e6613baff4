using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Inbox;
using Onside.Team.People;

using Rules = Onside.Science.FollowThrough.Contingencies;

namespace Onside.Team.Commitments.Contingencies;

// What is done if something happens: prepared before it is needed, watched, and somebody's.
public class Contingency(string onKind, Guid onId, Guid writtenById, DateTime writtenAt) : Entity, IPartOf
{
    public string OnKind { get; private set; } = onKind;
    public Guid OnId { get; private set; } = onId;

    // The larger record that it is about in the end: a deal.
    public string? AboutKind { get; private set; }
    public Guid? AboutId { get; private set; }
    public Guid WrittenById { get; private set; } = writtenById;
    public DateTime WrittenAt { get; private set; } = writtenAt;

    // Which slot watches it, and for what: a moment, a number of days, and what the slot marked when it was written.
    public string Trigger { get; private set; } = "";
    public DateTime? TriggerAt { get; private set; }
    public int? Days { get; private set; }
    public Guid? MarkId { get; private set; }

    public string Response { get; private set; } = "";
    public Guid? OwnerId { get; private set; }

    public ContingencyState State { get; private set; }
    public DateTime Since { get; private set; } = writtenAt;

    // What the trigger said when it was tested.
    public DateTime? TestedAt { get; private set; }
    public string? TestSaid { get; private set; }
    public string? Reason { get; private set; }
    public DateTime? EndedAt { get; private set; }

    public Subject On => new(OnKind, OnId);

    public Subject? About => AboutId is { } id && AboutKind is { } kind ? new(kind, id) : null;

    Subject? IPartOf.Whole => On;

    public static Contingency Draft(Holder on, Guid by, DateTime now) => new(on.On.Kind, on.On.Id, by, now) { AboutKind = on.About?.Kind, AboutId = on.About?.Id };

    // Once it says what is to be done.
    public void BeKnown(string on) => Tell(on, null, ContingencyState.Drafted, WrittenById);

    // Only while it is a draft. Another trigger has not been tested.
    public void Describe(string trigger, DateTime? at, int? days, Guid? mark, string response, Guid? ownerId)
    {
        if (State != ContingencyState.Drafted)
            throw new Objected(new(Rules.Open(State, Role.Owner).Count == 0 ? ObjectionKind.Ended : ObjectionKind.NotInThisState));
        if ((trigger, at, days, mark) != (Trigger, TriggerAt, Days, MarkId))
            (TestedAt, TestSaid) = (null, null);
        (Trigger, TriggerAt, Days, MarkId, Response, OwnerId) = (trigger, at, days, mark, response, ownerId);
    }

    public void Test(FormattableString said, DateTime now) => (TestedAt, TestSaid) = (now, Saying.Keep(said));

    public void Say(string on, ContingencyMove move, Role by, Guid? actorId, string? words, DateTime now)
    {
        var before = State;
        State = Objected.Unless(Rules.Make(State, move, by, new(Parts(words))));
        (Since, Reason, EndedAt) = (now, words ?? Reason, Rules.Open(State, Role.Owner).Count == 0 ? now : null);
        Tell(on, move, before, actorId, words);
    }

    // Who leaves is never the owner of an armed one: it becomes a draft again, and one that is needed already falls to who answers.
    public void LoseOwner(string on, Guid answersId, DateTime now)
    {
        if (State == ContingencyState.Armed)
        {
            OwnerId = null;
            Say(on, ContingencyMove.LoseOwner, Role.Clock, null, null, now);
            (TestedAt, TestSaid) = (null, null);
        }
        else
            OwnerId = State == ContingencyState.Triggered ? answersId : null;
    }

    private Part[] Parts(string? words) => [.. OwnerId is null ? [] : new[] { Part.Owner }, .. TestedAt is null ? [] : new[] { Part.TestedTrigger }, .. string.IsNullOrWhiteSpace(words) ? [] : new[] { Part.Reason }];

    private void Tell(string on, ContingencyMove? move, ContingencyState from, Guid? actorId, string? words = null) =>
        Announce(new ContingencyMoved(Id, OnKind, OnId, on, move, from, State, actorId, OwnerId, Response) { Words = words });
}

// Nothing as a move: it was written. ById: nobody when a clock did it.
public record ContingencyMoved(Guid ContingencyId, string OnKind, Guid OnId, string What, ContingencyMove? Move, ContingencyState From, ContingencyState To, Guid? ById, Guid? OwnerId, string Response) : IAbout
{
    public string? Words { get; init; }

    string IAbout.SubjectKind => OnKind;
    Guid IAbout.SubjectId => OnId;
}

public class ContingencyTable : IEntityTypeConfiguration<Contingency>
{
    public void Configure(EntityTypeBuilder<Contingency> contingency)
    {
        contingency.ToTable("commitments_contingencies");
        contingency.Ignore(c => c.On).Ignore(c => c.About);
        contingency.Property(c => c.OnKind).HasMaxLength(40);
        contingency.Property(c => c.AboutKind).HasMaxLength(40);
        contingency.Property(c => c.Trigger).HasMaxLength(40);
        contingency.Property(c => c.Response).HasMaxLength(Commitment.LongestText);
        contingency.Property(c => c.Reason).HasMaxLength(Commitment.LongestText);
        contingency.Property(c => c.TestSaid).HasMaxLength(Saying.Longest);
        contingency.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
        contingency.HasOne<Person>().WithMany().HasForeignKey(c => c.WrittenById).OnDelete(DeleteBehavior.Restrict);
        contingency.HasOne<Person>().WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.Restrict);
        contingency.HasIndex(c => new { c.OnId, c.WrittenAt, c.Id });
        contingency.HasIndex(c => c.Id, "IX_commitments_contingencies_watched").HasFilter("\"State\" = 'Armed' AND \"DeletedAt\" IS NULL");
        contingency.HasIndex(c => c.OwnerId, "IX_commitments_contingencies_owned").HasFilter("\"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL");
    }
}
