using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;

namespace Onside.Team.Commitments.Wording;

// What a team calls a step of a promise, or where a promise stands. What that does stays the same for everybody. Without a name it is called as everywhere.
public class TeamWord(Guid teamId, string word) : Entity
{
    public const int LongestName = 30, LongestWord = 40;

    public Guid TeamId { get; private set; } = teamId;
    public string Word { get; private set; } = word;
    public string? Name { get; private set; }

    public void Call(string? name) => Name = name;
}

public class TeamWordTable : IEntityTypeConfiguration<TeamWord>
{
    public void Configure(EntityTypeBuilder<TeamWord> word)
    {
        word.ToTable("commitments_team_words");
        word.Property(w => w.Word).HasMaxLength(TeamWord.LongestWord);
        word.Property(w => w.Name).HasMaxLength(TeamWord.LongestName);
        word.HasOne<People.Teams.Team>().WithMany().HasForeignKey(w => w.TeamId).OnDelete(DeleteBehavior.Cascade);
        word.HasIndex(w => new { w.TeamId, w.Word }).IsUnique();
    }
}
