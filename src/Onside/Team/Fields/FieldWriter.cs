using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Team.Fields;

// Puts values into rows: what stays the same is not written, and the record's version goes up with them.
internal sealed class FieldWriter(AppDb db, Entity record)
{
    public void Write(CustomField field, List<FieldValue> rows, IReadOnlyList<Held> values)
    {
        if (values.SequenceEqual(rows.Select(row => row.Held)))
            return;
        for (var i = 0; i < Math.Max(values.Count, rows.Count); i++)
            if (i >= rows.Count)
                db.Add(new FieldValue(record.Id, field.Id, FreePart(rows, i)).Hold(values[i]));
            else if (i >= values.Count)
                db.Remove(rows[i]);
            else
                rows[i].Hold(values[i]);
        if (db.Entry(record) is { State: EntityState.Unchanged } entry)
            entry.Property(one => one.Version).IsModified = true;
    }

    private static int FreePart(List<FieldValue> rows, int place) => rows.Count == 0 ? place : rows[^1].Part + 1 + place - rows.Count;
}
