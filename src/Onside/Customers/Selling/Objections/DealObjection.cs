using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Customers.Selling.Objections;

// What a customer has against it, in their words, what we answered, and what became of it.
public class DealObjection(Guid dealId, ObjectionType type, string words, DateOnly on, Guid writtenById, DateTime writtenAt) : OnDeal(dealId)
{
    public ObjectionType Type { get; private set; } = type;
    public string Words { get; private set; } = words;

    // Who of the customer said it, and when.
    public Guid? ContactId { get; private set; }
    public DateOnly On { get; private set; } = on;
    public Guid WrittenById { get; private set; } = writtenById;
    public DateTime WrittenAt { get; private set; } = writtenAt;

    public ObjectionState State { get; private set; }

    // How it was resolved, what we told them, or why they take it back; who of us put that on record.
    public string? Ending { get; private set; }
    public Guid? EndedById { get; private set; }
    public DateTime? EndedAt { get; private set; }

    // To whom, and when, we said openly that it stays.
    public Guid? ToldToId { get; private set; }
    public DateOnly? ToldOn { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    // When it came up again after it was settled, the last time.
    public DateTime? ReopenedAt { get; private set; }

    public List<ObjectionAnswer> Answers { get; private set; } = [];

    public bool IsOpen => State == ObjectionState.Open;

    public static DealObjection Raise(Guid dealId, ObjectionType type, string words, Guid? contactId, DateOnly on, Guid by, DateTime now)
    {
        var objection = new DealObjection(dealId, type, words, on, by, now) { ContactId = contactId };
        objection.Tell(ObjectionMove.Raise);
        return objection;
    }

    public void Describe(ObjectionType type, string words, Guid? contactId, DateOnly on) => (Type, Words, ContactId, On) = (type, words, contactId, on);

    public ObjectionAnswer Answer(string text, Guid by, DateTime now)
    {
        RefuseUnlessOpen();
        if (Answers.Count(answer => answer.DeletedAt is null) >= Most)
            throw new Refusal($"There are {Most} answers already. Resolve it, or say openly that it stays.");
        var answer = new ObjectionAnswer(Id, by, now, text);
        Answers.Add(answer);
        AnsweredAt = now;
        Tell(ObjectionMove.Answer);
        return answer;
    }

    public void Resolve(string how, Guid by, DateTime now) => End(ObjectionState.Resolved, ObjectionMove.Resolve, how, by, now);

    public void Disclose(string? words, Guid toldToId, DateOnly toldOn, Guid by, DateTime now)
    {
        End(ObjectionState.Disclosed, ObjectionMove.Disclose, words, by, now);
        (ToldToId, ToldOn) = (toldToId, toldOn);
    }

    public void Withdraw(string? why, Guid by, DateTime now) => End(ObjectionState.Withdrawn, ObjectionMove.Withdraw, why, by, now);

    // It is on the table again; how it had ended stays in its history.
    public void Reopen(DateTime now)
    {
        if (IsOpen)
            throw new Refusal($"This objection is open already.");
        (State, Ending, EndedById, EndedAt, ToldToId, ToldOn, ReopenedAt) = (ObjectionState.Open, null, null, null, null, null, now);
        Tell(ObjectionMove.Reopen);
    }

    public void LetGoOf(IReadOnlyList<Guid> gone) =>
        (ContactId, ToldToId) = (ContactId is { } contact && gone.Contains(contact) ? null : ContactId, ToldToId is { } told && gone.Contains(told) ? null : ToldToId);

    private void End(ObjectionState state, ObjectionMove move, string? words, Guid by, DateTime now)
    {
        RefuseUnlessOpen();
        (State, Ending, EndedById, EndedAt) = (state, words, by, now);
        Tell(move);
    }

    private void RefuseUnlessOpen()
    {
        if (!IsOpen)
            throw new Refusal($"This objection is settled. Reopen it first, if it has come up again.");
    }

    private void Tell(ObjectionMove move) => Announce(new DealObjectionMoved(Id, DealId, move, Type));
}

// What we said to it.
public class ObjectionAnswer(Guid objectionId, Guid byId, DateTime at, string text) : Entity, IPart
{
    public Guid ObjectionId { get; private set; } = objectionId;
    public Guid ById { get; private set; } = byId;
    public DateTime At { get; private set; } = at;
    public string Text { get; private set; } = text;

    Subject? IPartOf.Whole => new("deal-objection", ObjectionId);
}

public enum ObjectionType
{
    Price,
    Timing,
    Fit,
    Trust,
    Competition,
    Authority,
    Other,
}

public enum ObjectionState
{
    Open,
    Resolved,

    // We told them openly that it stays.
    Disclosed,
    Withdrawn,
}

public enum ObjectionMove
{
    Raise,
    Answer,
    Resolve,
    Disclose,
    Withdraw,
    Reopen,
}

public record DealObjectionMoved(Guid ObjectionId, Guid DealId, ObjectionMove Move, ObjectionType Type) : IAbout
{
    string IAbout.SubjectKind => "deal";
    Guid IAbout.SubjectId => DealId;
}

public class DealObjectionTable : IEntityTypeConfiguration<DealObjection>
{
    public void Configure(EntityTypeBuilder<DealObjection> objection)
    {
        objection.ToTable("selling_objections");
        objection.Property(o => o.Words).HasMaxLength(OnDeal.LongestText);
        objection.Property(o => o.Ending).HasMaxLength(OnDeal.LongestText);
        objection.HasMany(o => o.Answers).WithOne().HasForeignKey(a => a.ObjectionId);
        objection.HasOne<Deal>().WithMany().HasForeignKey(o => o.DealId).OnDelete(DeleteBehavior.Restrict);
        objection.HasOne<Contact>().WithMany().HasForeignKey(o => o.ContactId).OnDelete(DeleteBehavior.Restrict);
        objection.HasOne<Contact>().WithMany().HasForeignKey(o => o.ToldToId).OnDelete(DeleteBehavior.Restrict);
        objection.HasOne<Person>().WithMany().HasForeignKey(o => o.WrittenById).OnDelete(DeleteBehavior.Restrict);
        objection.HasOne<Person>().WithMany().HasForeignKey(o => o.EndedById).OnDelete(DeleteBehavior.Restrict);
        objection.HasIndex(o => new { o.DealId, o.WrittenAt, o.Id });
        objection.HasIndex(o => o.ContactId).HasFilter("\"ContactId\" IS NOT NULL");
        objection.HasIndex(o => o.ToldToId).HasFilter("\"ToldToId\" IS NOT NULL");
    }
}

public class ObjectionAnswerTable : IEntityTypeConfiguration<ObjectionAnswer>
{
    public void Configure(EntityTypeBuilder<ObjectionAnswer> answer)
    {
        answer.ToTable("selling_objection_answers");
        answer.Property(a => a.Text).HasMaxLength(OnDeal.LongestText);
        answer.HasOne<Person>().WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
        answer.HasIndex(a => new { a.ObjectionId, a.At, a.Id });
    }
}
