using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Customers.Selling.Needs;

public class NeedTables : IEntityTypeConfiguration<Need>, IEntityTypeConfiguration<NeedAnswer>, IEntityTypeConfiguration<Presentation>, IEntityTypeConfiguration<ShownNeed>, IEntityTypeConfiguration<ShownTo>
{
    private const int LongestLine = 200;

    public void Configure(EntityTypeBuilder<Need> need)
    {
        need.ToTable("selling_needs").GoesToTrash();
        need.Ignore(n => n.State).Ignore(n => n.IsConfirmed).Ignore(n => n.IsStale);
        need.Property(n => n.Text).HasMaxLength(Need.LongestText);
        need.Property(n => n.Acceptance).HasMaxLength(Need.LongestAcceptance);
        need.Property(n => n.Source).HasMaxLength(Need.LongestText);
        need.Property(n => n.Value).HasMaxLength(Need.LongestValue);
        need.Property(n => n.DropReason).HasMaxLength(Need.LongestText);
        need.Property(n => n.ConfirmedHow).HasMaxLength(Need.LongestHow);
        need.Property(n => n.ConfirmedText).HasMaxLength(Need.LongestText);
        need.Property(n => n.GapText).HasMaxLength(Need.LongestGap);
        need.HasMany(n => n.Answers).WithOne().HasForeignKey(a => a.NeedId);
        need.HasOne<Deal>().WithMany().HasForeignKey(n => n.DealId);
        need.HasOne<Contact>().WithMany().HasForeignKey(n => n.SourceId).OnDelete(DeleteBehavior.SetNull);
        need.HasOne<Contact>().WithMany().HasForeignKey(n => n.ConfirmedById).OnDelete(DeleteBehavior.SetNull);
        need.HasOne<Contact>().WithMany().HasForeignKey(n => n.GapToldToId).OnDelete(DeleteBehavior.SetNull);
        need.HasOne<Person>().WithMany().HasForeignKey(n => n.WrittenById).OnDelete(DeleteBehavior.Restrict);
        need.HasOne<Person>().WithMany().HasForeignKey(n => n.ValuedById).OnDelete(DeleteBehavior.Restrict);
        need.HasOne<Person>().WithMany().HasForeignKey(n => n.RecordedById).OnDelete(DeleteBehavior.Restrict);
        need.HasIndex(n => new { n.DealId, n.Id });
    }

    public void Configure(EntityTypeBuilder<NeedAnswer> answer)
    {
        answer.ToTable("selling_need_answers").GoesToTrash();
        answer.Property(a => a.Line).HasMaxLength(LongestLine);
        answer.Property(a => a.Note).HasMaxLength(Need.LongestNote);
        answer.HasOne<DealLine>().WithMany().HasForeignKey(a => a.DealLineId);
        answer.HasIndex(a => new { a.NeedId, a.DealLineId });
    }

    public void Configure(EntityTypeBuilder<Presentation> presentation)
    {
        presentation.ToTable("selling_presentations").GoesToTrash();
        presentation.Property(p => p.Note).HasMaxLength(Presentation.LongestNote);
        presentation.HasOne<Deal>().WithMany().HasForeignKey(p => p.DealId);
        presentation.HasOne<Person>().WithMany().HasForeignKey(p => p.PresentedById).OnDelete(DeleteBehavior.Restrict);
        presentation.HasOne<Person>().WithMany().HasForeignKey(p => p.WrittenById).OnDelete(DeleteBehavior.Restrict);
        presentation.HasIndex(p => new { p.DealId, p.On, p.Id });
    }

    public void Configure(EntityTypeBuilder<ShownNeed> shown)
    {
        shown.ToTable("selling_presentation_needs");
        shown.HasKey(s => new { s.PresentationId, s.NeedId });
        shown.HasOne<Presentation>().WithMany().HasForeignKey(s => s.PresentationId);
        shown.HasOne<Need>().WithMany().HasForeignKey(s => s.NeedId);
    }

    public void Configure(EntityTypeBuilder<ShownTo> shown)
    {
        shown.ToTable("selling_presentation_contacts");
        shown.HasKey(s => new { s.PresentationId, s.ContactId });
        shown.HasOne<Presentation>().WithMany().HasForeignKey(s => s.PresentationId);
        shown.HasOne<Contact>().WithMany().HasForeignKey(s => s.ContactId);
    }
}
