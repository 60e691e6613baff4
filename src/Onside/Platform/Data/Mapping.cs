using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onside.Platform.Data;

// What holds for every table, so that no feature repeats it.
public static class Mapping
{
    public const string Derived = "Onside:Derived";
    public const string Ordinal = "Onside:Ordinal";
    public const string Delivered = "Onside:Delivered";
    public const string Leftover = "Onside:Leftover";

    // A column computed from others (a folded key, a converted amount): kept out of the change log.
    public static PropertyBuilder<T> IsDerived<T>(this PropertyBuilder<T> property) => (PropertyBuilder<T>)property.HasAnnotation(Derived, true);

    // Deleted records of this kind can be restored for a while, from the trash or from where they stood; then they are removed for good.
    public static EntityTypeBuilder<T> GoesToTrash<T>(this EntityTypeBuilder<T> table) where T : Entity
    {
        table.HasIndex(record => new { record.DeletedAt, record.Id }).HasFilter("\"DeletedAt\" IS NOT NULL");
        return table.HasAnnotation(Leftover, true);
    }

    // A key that sorts by its bytes on both databases.
    public static PropertyBuilder<T> SortsByBytes<T>(this PropertyBuilder<T> property) => (PropertyBuilder<T>)property.HasAnnotation(Ordinal, true);

    // A table that is delivered with rows: they are no sign of use.
    public static EntityTypeBuilder<T> ComesWithRows<T>(this EntityTypeBuilder<T> table) where T : class => table.HasAnnotation(Delivered, true);

    public static void Apply(ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(type => typeof(Entity).IsAssignableFrom(type.ClrType)))
        {
            model.Entity(type.ClrType).Property(nameof(Entity.Version)).IsConcurrencyToken();
            model.Entity(type.ClrType).Property(nameof(Entity.Id)).ValueGeneratedNever();
            model.Entity(type.ClrType).HasQueryFilter("alive", Alive.For(type.ClrType));
        }
        foreach (var index in model.Model.GetEntityTypes().SelectMany(type => type.GetIndexes()).Where(index => index.IsUnique))
            if (typeof(Entity).IsAssignableFrom(index.DeclaringEntityType.ClrType) && index.GetFilter() is null)
                index.SetFilter("\"DeletedAt\" IS NULL");
    }

    private static class Alive
    {
        public static LambdaExpression For(Type type)
        {
            var record = Expression.Parameter(type);
            var deletedAt = Expression.Property(record, nameof(Entity.DeletedAt));
            return Expression.Lambda(
                Expression.Equal(deletedAt, Expression.Constant(null, typeof(DateTime?))), record);
        }
    }
}
