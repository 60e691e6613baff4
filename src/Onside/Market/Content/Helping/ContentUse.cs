using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Platform.Subjects;

namespace Onside.Market.Content.Helping;

// That a piece or a play was used on a deal: told by one click. What: the piece, or the play as it is called in every version of its playbook.
public class ContentUse(HelpKind kind, Guid whatId, Guid dealId, Guid byId, DateTime at) : Entity, IPartOf, IUnaudited
{
    public HelpKind Kind { get; private set; } = kind;
    public Guid WhatId { get; private set; } = whatId;
    public Guid DealId { get; private set; } = dealId;
    public Guid ById { get; private set; } = byId;
    public DateTime At { get; private set; } = at;

    Subject? IPartOf.Whole => new("deal", DealId);
}

public enum HelpKind
{
    Piece,
    Play,
    Response,
}

// That a response was put on record as an answer to an objection. It counts as long as that answer stands.
public class ResponseUse(Guid responseId, Guid dealId, Guid objectionId, Guid answerId, Guid byId, DateTime at) : Entity, IPartOf, IUnaudited
{
    public Guid ResponseId { get; private set; } = responseId;
    public Guid DealId { get; private set; } = dealId;
    public Guid ObjectionId { get; private set; } = objectionId;
    public Guid AnswerId { get; private set; } = answerId;
    public Guid ById { get; private set; } = byId;
    public DateTime At { get; private set; } = at;

    Subject? IPartOf.Whole => new("deal", DealId);
}

public class UseTables : IEntityTypeConfiguration<ContentUse>, IEntityTypeConfiguration<ResponseUse>
{
    public void Configure(EntityTypeBuilder<ContentUse> use)
    {
        use.ToTable("content_uses");
        use.Property(u => u.Kind).HasConversion<string>().HasMaxLength(20);
        use.HasIndex(u => new { u.WhatId, u.DealId }).IsUnique();
        use.HasIndex(u => u.DealId);
    }

    public void Configure(EntityTypeBuilder<ResponseUse> use)
    {
        use.ToTable("content_response_uses");
        use.HasIndex(u => new { u.ResponseId, u.DealId });
        use.HasIndex(u => u.DealId);
    }
}
