using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People;

public static class Administrators
{
    // Changes of access happen one after the other, so that two administrators cannot remove each other at once.
    public static Task Change(AppDb db, Func<Task> change) => db.Transact(async () =>
    {
        await db.Serialize("administrators");
        var before = await Count(db);
        await change();
        await db.SaveChangesAsync();
        if (before > 0 && await Count(db) == 0)
            throw new Refusal($"This is the last administrator. Make somebody else an administrator first.");
    });

    // Who was invited and never came may never come: they do not count.
    private static Task<int> Count(AppDb db) =>
        db.Set<SignIn>().CountAsync(signIn => signIn.Level == Level.Administrator && signIn.DisabledAt == null && signIn.CameInAt != null);
}
