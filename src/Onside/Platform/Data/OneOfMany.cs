using Onside.Platform.Web;

namespace Onside.Platform.Data;

// One record of many, inside the transaction of all: what is refused leaves nothing behind, and nothing in the way of the others.
public sealed class OneOfMany(AppDb db, Once once)
{
    private const string Row = "row";

    public async Task<Refusal?> Try(Func<Task> work)
    {
        var (transaction, claimed) = (db.Database.CurrentTransaction!, once.IsClaimed);
        await transaction.CreateSavepointAsync(Row);
        try
        {
            await work();
            await db.SaveChangesAsync();
            await transaction.ReleaseSavepointAsync(Row);
            return null;
        }
        catch (Refusal refused)
        {
            await transaction.RollbackToSavepointAsync(Row);
            if (!claimed)
                once.Unclaim();
            return refused;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
