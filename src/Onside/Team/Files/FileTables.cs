using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Science;

namespace Onside.Team.Files;

public class FileTables : IEntityTypeConfiguration<File>, IEntityTypeConfiguration<FileVersion>
{
    public void Configure(EntityTypeBuilder<File> file)
    {
        file.ToTable("files").GoesToTrash();
        file.Property(f => f.SubjectKind).HasMaxLength(40);
        file.Property(f => f.Name).HasMaxLength(FileNaming.Longest);
        file.HasMany(f => f.Versions).WithOne().HasForeignKey(v => v.FileId);
        file.HasIndex(f => new { f.SubjectId, f.Id });
    }

    public void Configure(EntityTypeBuilder<FileVersion> version)
    {
        version.ToTable("files_versions");
        version.HasKey(v => new { v.FileId, v.Number });
        version.Property(v => v.Name).HasMaxLength(FileNaming.Longest);
        version.Property(v => v.Kind).HasMaxLength(20);
        version.Property(v => v.Sha256).HasMaxLength(32);
        version.Property(v => v.StoredAs).HasMaxLength(32);
        version.HasIndex(v => v.StoredAs).IsUnique();
    }
}
